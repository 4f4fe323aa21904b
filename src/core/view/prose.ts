import { safe, safeLine } from '../text/gate.ts';
import { wrap } from '../text/layout.ts';
import { say, type Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';

let rich: Pick<typeof import('./prose/rich.ts'), 'richLines' | 'richLine'> | undefined;

/**
 * Loads what these texts need to be rendered: the Markdown lexer, the TeX parser, the highlighter.
 * Plain texts need nothing. What is not loaded is shown as typed.
 */
export async function prepareProse(texts: Iterable<string>): Promise<void> {
  const needed = { markdown: false, tex: false, highlighter: false };
  for (const text of texts) {
    if (!isRich(text)) continue;
    needed.markdown = true;
    needed.tex ||= /\$|\\[([]/.test(text);
    needed.highlighter ||= /```|~~~/.test(text);
    if (needed.tex && needed.highlighter) break;
  }
  if (!needed.markdown) return;
  const parts = await import('./prose/rich.ts');
  await Promise.all([
    parts.loadMarkdown(),
    needed.tex ? parts.loadTex() : undefined,
    needed.highlighter ? parts.loadHighlighter() : undefined,
  ]);
  const { richLines, richLine } = parts;
  rich = { richLines, richLine };
}

/** A deck's prose, Markdown with math, as lines no wider than the look. */
export function renderProse(text: string, look: Look): readonly Shown[] {
  const room = { ...look, width: Math.max(2, look.width) };
  const lines = (isRich(text) ? rich?.richLines(text, room) : undefined) ?? plainLines(text, room);
  // Signs alone, such as the choice `[a]: b`, are a text.
  return lines.some((line) => line.trim() !== '') ? lines : wrap(safe(text.trim()), room.width);
}

/** A deck's prose on one line: emphasis, code, links and math, but no blocks. */
export function inlineProse(text: string, look: Look): Shown {
  const source = text.trim();
  const line = isRich(source) ? rich?.richLine(source, look) : undefined;
  return line === undefined || line.trim() === '' ? safeLine(source) : line;
}

/** What Markdown or math could be in a text; a text without is the same paragraphs anyway. */
const markdownSigns =
  /[*_~`\\<>&#|[\]$]|^[ \t]*(?:[-+=]|\d+[.)])|^(?: {4}| *\t)| {2}\n|www\.|:\/\/|\w@\w|[\ufdd0\ufdd1]/m;

function isRich(text: string): boolean {
  return markdownSigns.test(text);
}

function plainLines(text: string, look: Look): readonly Shown[] {
  if (isRich(text)) return wrap(safe(text.trimEnd()), look.width);
  const paragraphs: string[][] = [[]];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line !== '') paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => {
      const wrapped = wrap(safe(lines.join(' ')), look.width);
      return index === 0 ? wrapped : [say``, ...wrapped];
    });
}
