import { endOfCode } from './code-spans.ts';
import type { MathSource } from './prose-tree.ts';

/** What Markdown must not read: a formula, or signs that are not its. */
export type Kept =
  | { readonly kind: 'math'; readonly math: MathSource }
  | { readonly kind: 'literal'; readonly raw: string };

/** A text in which a mark stands for each kept part; see `placesOf`. */
export interface Masked {
  readonly text: string;
  readonly kept: readonly Kept[];
}

/**
 * Puts formulae aside before Markdown is read, so that no `_` or `*` in them is taken for
 * emphasis. `$` is math by pandoc's rule (Pandoc User's Guide, `tex_math_dollars`): no space after
 * the opening one, none before the closing one, and no digit after it. Code is left alone.
 */
export function maskMath(source: string): Masked {
  const text = source.replace(/[\ufdd0\ufdd1]/g, '\ufffd');
  const kept: Kept[] = [];
  let masked = '';
  let at = 0;
  while (at < text.length) {
    const found = foundAt(text, at);
    if (typeof found === 'number') {
      masked += text.slice(at, found);
      at = found;
      continue;
    }
    masked += `\ufdd0${kept.length}\ufdd1`;
    kept.push(found.kept);
    at = found.end;
  }
  return { text: masked, kept };
}

/** Splits a text at its marks: kept parts are at the odd places, by their index. */
export function splitMasked(text: string): string[] {
  return text.split(/\ufdd0(\d+)\ufdd1/);
}

/** The text as it was, for code and HTML. */
export function unmasked(text: string, kept: readonly Kept[]): string {
  return text.replace(/\ufdd0(\d+)\ufdd1/g, (_, index: string) => {
    const found = kept[Number(index)];
    return found?.kind === 'math' ? found.math.raw : (found?.raw ?? '');
  });
}

/** Longer formulae are none. */
const longest = 5_000;

interface Found {
  readonly kept: Kept;
  readonly end: number;
}

/** A kept part that begins here, or where the text that is none ends. */
function foundAt(text: string, at: number): Found | number {
  const code = endOfCode(text, at);
  if (code !== undefined) return code;
  const sign = text[at];
  if (sign === '\\') return backslashAt(text, at);
  if (sign === '$') return dollarAt(text, at);
  return sign === '_' ? blankAt(text, at) : nextSpecial(text, at + 1);
}

/** Line ends are special because a fence may follow them. */
const special = /[\\$_`\n]/g;

function nextSpecial(text: string, from: number): number {
  special.lastIndex = from;
  const found = special.exec(text);
  if (found === null) return text.length;
  return found[0] === '\n' ? Math.max(from, found.index + 1) : found.index;
}

function backslashAt(text: string, at: number): Found | number {
  const opener = text[at + 1];
  if (opener !== '(' && opener !== '[') return Math.min(text.length, at + 2);
  const closer = opener === '(' ? '\\)' : '\\]';
  const length = text.slice(at + 2, at + longest).indexOf(closer);
  const end = at + 2 + length;
  if (length === -1 || !oneParagraph(text, at, end)) return at + 2;
  return math(text, at, at + 2, end, end + 2, opener === '[');
}

function dollarAt(text: string, at: number): Found | number {
  if (text[at + 1] === '$') {
    const end = closingDollars(text, at + 2);
    const next = /[^$]/g;
    next.lastIndex = at;
    return end === undefined
      ? (next.exec(text)?.index ?? text.length)
      : math(text, at, at + 2, end, end + 2, true);
  }
  const end = closingDollar(text, at + 1);
  return end === undefined ? at + 1 : math(text, at, at + 1, end, end + 1, false);
}

function closingDollars(text: string, from: number): number | undefined {
  const end = from + text.slice(from, from + longest).indexOf('$$');
  const filled = end > from && text.slice(from, end).trim() !== '';
  return filled && text[end - 1] !== '\\' && oneParagraph(text, from, end) ? end : undefined;
}

/** The first `$` that is not in braces decides. */
function closingDollar(text: string, from: number): number | undefined {
  if (/\s|^$/.test(text[from] ?? '')) return undefined;
  let depth = 0;
  const sign = /\\.|[{}$]|\n[ \t]*\n/gs;
  sign.lastIndex = from;
  for (
    let found = sign.exec(text);
    found !== null && found.index - from < longest;
    found = sign.exec(text)
  ) {
    const [part] = found;
    if (part.startsWith('\n')) return undefined;
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (part === '$' && depth <= 0)
      return closes(text, from, found.index) ? found.index : undefined;
  }
  return undefined;
}

function closes(text: string, from: number, at: number): boolean {
  if (sum.test(text.slice(from, at))) return false;
  return at > from && !/\s/.test(text[at - 1] ?? '') && !/\d/.test(text[at + 1] ?? '');
}

/** A number and words without any TeX, `$10 or 20$`, are money. */
const sum = /^\d[\d.,]*\s+(?:\p{L}{2,}[^\\^_={}]*)$/u;

function oneParagraph(text: string, from: number, to: number): boolean {
  return !/\n[ \t]*\n/.test(text.slice(from, to));
}

function math(
  text: string,
  start: number,
  from: number,
  to: number,
  end: number,
  display: boolean,
): Found {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const quoted = /^[ \t]*>/.test(text.slice(lineStart, start));
  const inside = text.slice(from, to);
  const tex = (quoted ? inside.replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n') : inside).trim();
  return {
    kept: { kind: 'math', math: { tex: named(tex), display, raw: text.slice(start, end) } },
    end,
  };
}

/** Decks that were web pages have these entities in their math. */
function named(tex: string): string {
  return tex.replace(/&(lt|gt|amp);/g, (_, name) =>
    name === 'lt' ? '<' : name === 'gt' ? '>' : '&',
  );
}

/** A line to write on, `____`: neither emphasis nor a rule. */
function blankAt(text: string, at: number): Found | number {
  const run = /_+/g;
  run.lastIndex = at;
  const length = run.exec(text)?.[0].length ?? 1;
  const end = at + length;
  const word = /[\p{L}\p{N}]/u;
  const free = !word.test(text[at - 1] ?? '') && !word.test(text[end] ?? '');
  return length >= 3 && free ? { kept: { kind: 'literal', raw: text.slice(at, end) }, end } : end;
}
