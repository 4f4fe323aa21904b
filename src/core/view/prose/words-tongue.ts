import { signWords } from './math-words.ts';
import type { Tongue } from './tongue.ts';

/** A formula in words and ASCII, for line mode and screen readers. */
export const wordsTongue: Tongue = {
  spaced: true,
  symbol: ({ text, style, role }) => {
    if (style !== undefined) return styled(style);
    if (text === '⊥' && role !== 'relation') return 'bottom';
    return role === 'large' && signWords.has(text) ? `${word(text)} of` : word(text);
  },
  fence: (left, body, right) => {
    const name = left === mirrored(right) ? functions.get(left) : undefined;
    return name === undefined ? word(left) + body + word(right) : `${name}(${body})`;
  },
  raised: (text) => raisedSigns.get(text),
  lowered: () => undefined,
  single: (text) => /^(?:\p{L}+|[\d.]+|.)$/u.test(text),
  root: (body, index) => {
    if (index === undefined || index === '2') return `sqrt(${body})`;
    return index === '3' ? `cube root(${body})` : `root of degree ${index}(${body})`;
  },
  accent: (name, body) => `${accents.get(name) ?? name}(${body})`,
  prime: (count) => "'".repeat(count),
  limits: spokenLimits,
};

function word(text: string): string {
  return signWords.get(text) ?? text;
}

/** `bold x`; a style is an alphabet and the letter. */
function styled(style: string): string {
  const [alphabet = '', letter = ''] = style.split(' ');
  return `${alphabet} ${word(letter)}`;
}

function mirrored(right: string): string {
  return (
    new Map([
      ['⌋', '⌊'],
      ['⌉', '⌈'],
      ['‖', '‖'],
    ]).get(right) ?? ''
  );
}

const functions = new Map([
  ['⌊', 'floor'],
  ['⌈', 'ceiling'],
  ['‖', 'norm'],
]);

const raisedSigns = new Map([
  ['o', ' degrees'],
  ['degrees', ' degrees'],
  ['bottom', '^perp'],
  ['perpendicular to', '^perp'],
  ['top', '^T'],
  ['sans-serif T', '^T'],
]);

const accents = new Map([
  ['overrightarrow', 'vector'],
  ['vec', 'vector'],
  ['ddot', 'double dot'],
  ['dddot', 'triple dot'],
  ['mathring', 'ring'],
]);

/** `sum over i from 1 to n of`, `limit as x -> 0 of`. */
function spokenLimits(name: string, sub: string | undefined, sup: string | undefined): string {
  const operator = name.replace(/ of$/, '');
  if (/^lim\b/.test(operator) && sub !== undefined)
    return `${operator === 'lim' ? 'limit' : operator} as ${spread(sub)} of`;
  const integral = operator.endsWith('integral');
  const [variable, start] = integral ? [undefined, sub] : splitStart(sub);
  const over = variable === undefined ? '' : ` over ${variable}`;
  if (sup === undefined)
    return `${operator}${start === undefined ? over : ` over ${spread(sub ?? '')}`} of`;
  const from = start === undefined ? '' : ` from ${spread(start)}`;
  return `${operator}${over}${from} to ${spread(sup)} of`;
}

/** `i=1` as what runs and where it starts. */
function splitStart(sub: string | undefined): [string | undefined, string | undefined] {
  const [, variable, start] = /^([^=]+)=([^=]+)$/.exec(sub ?? '') ?? [];
  if (variable === undefined) return [sub === undefined ? undefined : spread(sub), undefined];
  return [variable, start];
}

/** Spaces around the relations of a tight text. */
function spread(text: string): string {
  return text.replace(/ *(->|<-|<=|>=|!=|=>|<=>|(?<![<>=!-])[=<>](?![=>-])) */g, ' $1 ');
}
