import { comparable } from '../../text/gate.ts';

/** How a typed answer is compared (design §4). */
export interface Comparison {
  /** BCP 47; decides articles and the Turkish i. */
  readonly language: string;
  readonly case: 'fold' | 'exact';
  readonly accents: 'nearly' | 'strict' | 'ignore';
  /** `code` keeps all but the spaces at the ends; `language` makes accents strict. */
  readonly as: 'text' | 'code' | 'language';
}

/** What two answers that count as the same have in common. Empty only where nothing is seen. */
export function normalise(text: string, how: Comparison): string {
  const whole = comparable(text).trim();
  if (how.as === 'code') return whole;
  const unified = collapse(unifySigns(foldForms(whole)));
  const bare = withoutArticle(stripOuter(unified), how.language);
  const folded = how.case === 'exact' ? bare : foldCase(bare, how.language);
  const marked =
    how.accents === 'ignore' && how.as !== 'language' ? withoutAccents(folded) : folded;
  return marked === '' ? whole : marked;
}

/**
 * Width forms and ligatures are other shapes of the same letters. Superscripts, subscripts and
 * fractions are not: NFKC as a whole would make 2⁵ the same as 25.
 */
function foldForms(text: string): string {
  return text
    .replace(
      /[\u3000\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc\uff01-\uffee]+/g,
      (forms) => forms.normalize('NFKC'),
    )
    .normalize('NFC');
}

/** Feet and inches differ: after a digit a double quote stays one. */
function unifySigns(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63]/g, '-')
    .replace(/[‘’‚‛`´′ʼ]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/(?<!\p{N})"/gu, "'")
    .replace(/[。।]/g, '.')
    .replace(/[、،]/g, ',')
    .replace(/؛/g, ';')
    .replace(/؟/g, '?');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const enclosing = [
  ["'", "'"],
  ['"', '"'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['⟨', '⟩'],
  ['「', '」'],
  ['『', '』'],
] as const;

/** Takes outer punctuation away until only a letter, number or sign is left; punctuation alone stays whole. */
function stripOuter(text: string): string {
  if (!/[\p{L}\p{N}\p{S}]/u.test(text)) return text;
  for (let before = text; ;) {
    const after = withoutEnclosing(withoutEnds(before)).trim();
    if (after === before) return before;
    before = after;
  }
}

/** `!` touching a letter or digit is a factorial or part of a name; so is a leading full stop. */
function withoutEnds(text: string): string {
  const start = /^(?:[,;:?]|[.!](?![\p{L}\p{N}]))/u;
  const end = /(?:[.,;:?]|(?<![\p{L}\p{N}])!)$/u;
  return text.replace(start, '').replace(end, '');
}

function withoutEnclosing(text: string): string {
  const pair = enclosing.find(([open, close]) => text.startsWith(open) && text.endsWith(close));
  if (pair === undefined) return text;
  const inner = text.slice(pair[0].length, -pair[1].length);
  return isBalanced(inner, pair) ? inner : text;
}

/** `(a)+(b)` is not enclosed by its first and last bracket. */
function isBalanced(inner: string, [open, close]: readonly [string, string]): boolean {
  if (open === close) return !inner.includes(open);
  let depth = 0;
  for (const character of inner) {
    if (character === open) depth += 1;
    if (character === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function foldCase(text: string, language: string): string {
  const turkic = /^(tr|az)\b/i.test(language);
  const lower = turkic ? text.toLocaleLowerCase('tr') : text.toLowerCase();
  return lower.replace(/ß/g, 'ss').replace(/ς/g, 'σ').replace(/ſ/g, 's').normalize('NFC');
}

/** Leading articles by language; those with an apostrophe stand against their word. */
const articles: { readonly [language: string]: RegExp } = {
  en: /^(?:the|an?) /i,
  de: /^(?:der|die|das|den|dem|des|eine?[mnrs]?) /i,
  fr: /^(?:(?:le|la|les|une?|des) |l')/i,
  es: /^(?:el|la|los|las|un|una|unos|unas) /i,
  it: /^(?:(?:il|lo|la|i|gli|le|uno?|una) |(?:l|un)')/i,
  pt: /^(?:o|a|os|as|um|uma|uns|umas) /i,
  nl: /^(?:de|het|een|'t) /i,
};

function withoutArticle(text: string, language: string): string {
  const article = articles[language.toLowerCase().split('-')[0] ?? ''];
  const rest = article === undefined ? text : text.replace(article, '');
  return /^\p{L}\p{M}*\p{L}/u.test(rest) ? rest : text;
}

/** Accents of Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs; й is a letter. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(
      /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)(?<![иИ])[\u0300-\u036f]/gu,
      '',
    )
    .replace(/[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g, '')
    .normalize('NFC');
}
