import { loadTex } from '../markup/tex-engine.ts';
import { safe, safeLine } from '../text/gate.ts';
import { wrap } from '../text/layout.ts';
import type { Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';

/** Loads what these texts need to be rendered; plain texts need nothing. */
export async function prepareProse(texts: Iterable<string>): Promise<void> {
  for (const text of texts) if (text.includes('$')) await loadTex();
}

/** A deck's prose as lines no wider than the look. */
export function renderProse(text: string, look: Look): readonly Shown[] {
  return wrap(safe(text.trimEnd()), look.width);
}

/** A deck's prose on one line. */
export function inlineProse(text: string, _look: Look): Shown {
  return safeLine(text.trim());
}
