import type { Inline, InlineStyle } from '../../markup/prose-tree.ts';
import { safe, safeLine } from '../../text/gate.ts';
import { widthOf } from '../../text/layout.ts';
import { joinShown, say, trust, type Shown } from '../../text/shown.ts';
import type { Look } from '../paint.ts';
import { inlineFormula, tie } from './formula.ts';
import { hyperlink, isWeb } from './hyperlink.ts';

/** Inline parts as text; a hard break is a line feed. */
export function renderInlines(parts: readonly Inline[], look: Look): Shown {
  return joinShown(parts.map((part) => renderInline(part, look)));
}

function renderInline(part: Inline, look: Look): Shown {
  switch (part.kind) {
    case 'text':
      return safe(onOneLine(part.text));
    case 'styled':
      return styled(part.style, renderInlines(part.parts, look), look);
    case 'code':
      return code(part.text, look);
    case 'link':
      return link(part.href, renderInlines(part.parts, look), look);
    case 'image':
      return say`[image: ${renderInlines(part.parts, look)}]`;
    case 'break':
      return say`\n`;
    case 'math':
      return inlineFormula(part.math, look);
  }
}

/** A line end in a paragraph is but a space, as are the spaces around it. */
function onOneLine(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const last = lines.length - 1;
  return lines
    .map((line, at) => (at === 0 ? line : line.trimStart()))
    .map((line, at) => (at === last ? line : line.trimEnd()))
    .join(' ');
}

/** Short code stays on a line; without colour backticks show where it ends. */
function code(text: string, look: Look): Shown {
  const line = safeLine(text);
  const tied = widthOf(line) <= look.width / 2 ? safeLine(line.replaceAll(' ', tie)) : line;
  return look.color ? look.paint('code', tied) : say`\`${tied}\``;
}

/** What is struck through is said to be where no style can show it. */
function styled(style: InlineStyle, text: Shown, look: Look): Shown {
  return style === 'strike' && !look.color ? say`~~${text}~~` : look.paint(style, text);
}

function link(href: string, text: Shown, look: Look): Shown {
  const address = safeLine(href);
  if (address === '') return text;
  if (look.links && isWeb(href)) return hyperlink(href, look.paint('link', text));
  const bare = trust(address.replace(/^(?:mailto:|https?:\/\/)/, ''));
  if (text === address || text === bare) return look.paint('link', text);
  return text.trim() === '' ? say`<${address}>` : say`${look.paint('link', text)} <${address}>`;
}
