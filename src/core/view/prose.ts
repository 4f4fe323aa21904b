import { safe, safeLine } from '../text/gate.ts';
import { wrap } from '../text/layout.ts';
import type { Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';

/** A deck's prose as lines no wider than the look: line ends and indentation stay as typed. */
export function renderProse(text: string, look: Look): readonly Shown[] {
  return wrap(safe(text.trimEnd()), look.width);
}

/** A deck's prose on one line. */
export function inlineProse(text: string, _look: Look): Shown {
  return safeLine(text.trim());
}
