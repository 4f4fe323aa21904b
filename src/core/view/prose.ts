import { loadMarkdown } from '../markup/markdown-engine.ts';
import { parseBlocks, parseInline } from '../markup/markdown.ts';
import { loadTex } from '../markup/tex-engine.ts';
import { safe, safeLine } from '../text/gate.ts';
import { wrap } from '../text/layout.ts';
import { trust, type Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';
import { renderBlocks } from './prose/blocks.ts';
import { loadHighlighter } from './prose/highlight.ts';
import { renderInlines } from './prose/inlines.ts';
import { untied } from './prose/lines.ts';

/**
 * Loads what these texts need to be rendered: the Markdown lexer, the TeX parser, the highlighter.
 * Plain texts need nothing. What is not loaded is shown as typed.
 */
export async function prepareProse(texts: Iterable<string>): Promise<void> {
  const needed = { markdown: false, tex: false, highlighter: false };
  for (const text of texts) {
    needed.markdown ||= markdownSigns.test(text);
    needed.tex ||= /\$|\\[([]/.test(text);
    needed.highlighter ||= /```|~~~/.test(text);
  }
  await Promise.all([
    needed.markdown ? loadMarkdown() : undefined,
    needed.tex ? loadTex() : undefined,
    needed.highlighter ? loadHighlighter() : undefined,
  ]);
}

/** A deck's prose, Markdown with math, as lines no wider than the look. */
export function renderProse(text: string, look: Look): readonly Shown[] {
  const room = { ...look, width: Math.max(2, look.width) };
  const blocks = markdownSigns.test(text) ? parseBlocks(text) : undefined;
  const lines = blocks === undefined ? plainLines(text, room) : renderBlocks(blocks, room);
  // Signs alone, such as the choice `[a]: b`, are a text.
  return lines.some((line) => line.trim() !== '') ? lines : wrap(safe(text.trim()), room.width);
}

/** A deck's prose on one line: emphasis, code, links and math, but no blocks. */
export function inlineProse(text: string, look: Look): Shown {
  const source = text.trim();
  const parts = markdownSigns.test(source) ? parseInline(source) : undefined;
  if (parts === undefined) return safeLine(source);
  const line = untied(trust(renderInlines(parts, look).replaceAll('\n', ' ')));
  return line.trim() === '' ? safeLine(source) : line;
}

/** What Markdown or math could be in a text; a text without is the same paragraphs anyway. */
const markdownSigns =
  /[*_~`\\<>&#|[\]$]|^[ \t]*(?:[-+=]|\d+[.)])|^(?: {4}| *\t)| {2}\n|www\.|:\/\/|\w@\w|[\ufdd0\ufdd1]/m;

function plainLines(text: string, look: Look): readonly Shown[] {
  if (markdownSigns.test(text)) return wrap(safe(text.trimEnd()), look.width);
  const paragraphs = text
    .split(/\n[ \t]*\n\s*/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return paragraphs.flatMap((one, index) => {
    const lines = wrap(safe(one.replace(/[ \t]*\r?\n[ \t]*/g, ' ')), look.width);
    return index === 0 ? lines : [...wrap(safe(''), look.width), ...lines];
  });
}
