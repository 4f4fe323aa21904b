import { parseBlocks, parseInline } from '../../markup/markdown.ts';
import { trust, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';
import { renderBlocks } from './blocks.ts';
import { renderInlines } from './inlines.ts';
import { untied } from './lines.ts';

export { loadMarkdown } from '../../markup/markdown-engine.ts';
export { loadTex } from '../../markup/tex-engine.ts';
export { loadHighlighter } from './highlight.ts';

/** Markdown with math as lines; undefined where the text is to stand as typed. */
export function richLines(text: string, look: Look): readonly Shown[] | undefined {
  const blocks = parseBlocks(text);
  return blocks === undefined ? undefined : renderBlocks(blocks, look);
}

/** The same as one line, without blocks. */
export function richLine(text: string, look: Look): Shown | undefined {
  const parts = parseInline(text);
  return parts === undefined
    ? undefined
    : untied(trust(renderInlines(parts, look).replaceAll('\n', ' ')));
}
