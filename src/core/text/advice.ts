import { fixOf, quote } from './edits.ts';
import type { Finding } from './finding.ts';
import type { Located, Scalar } from './located.ts';

/** What to write instead of a value of another kind, with the change where there is one. */
export type Advice = Pick<Finding, 'help' | 'fix'>;

/** For a list that was written as a text: the texts between its commas, in brackets. */
export function listAdvice(node: Located): Advice {
  const parts = node.kind === 'scalar' ? partsOf(node) : undefined;
  if (parts === undefined) return { help: dashes };
  return instead(node, flowList(parts), 'Write it as a list: ');
}

/** The same where the items may be phrases: a comma may belong to one of them, so nobody but the author can tell. */
export function phrasesAdvice(node: Located): Advice {
  const listed = listAdvice(node);
  const { fix } = listed;
  if (fix === undefined || node.kind !== 'scalar' || !/[,;]/.test(node.text)) return listed;
  return {
    help: `${listed.help}, or \`[${quote(node.text)}]\` if that is one text`,
    fix: { ...fix, kind: 'suggestion' },
  };
}

const dashes = 'Begin each of them on a line of its own with a dash and a space';

/** More words than this are a sentence, in which a comma may divide nothing. */
const mostWords = 4;

const longestList = 300;

function partsOf({ text, style, span }: Scalar): readonly string[] | undefined {
  // On several lines, each of them may be one.
  const quotes = style === 'plain' ? 0 : 2;
  if (text.length > longestList || span.end - span.start !== text.length + quotes) return undefined;
  if (!/^[^\n[\]{}]+$/.test(text)) return undefined;
  const parts = text.split(/\s*[,;]\s*/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => part.split(/\s+/).length <= mostWords)
    ? parts.map((part) => part.trim())
    : undefined;
}

/** A list on one line; a text is quoted where it would mean something else. */
export function flowList(texts: readonly string[]): string {
  return `[${texts.map((text) => (isPlain(text) ? text : quote(text))).join(', ')}]`;
}

/** A text that stands for itself within brackets, too. */
export function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}_/.~°€£][^:#,[\]{}\n]*$/u.test(text);
}

/** `yes`, `"True"` and their like, where `true` or `false` is wanted. */
export function booleanAdvice(node: Located): Advice {
  const word = node.kind === 'scalar' ? node.text.trim().toLowerCase() : '';
  if (trueWords.includes(word)) return instead(node, 'true', 'Write ', ', without quotes');
  if (falseWords.includes(word)) return instead(node, 'false', 'Write ', ', without quotes');
  return { help: 'Write one of the two, without quotes' };
}

const trueWords = 'true yes y t on correct right wahr ja richtig vrai oui verdadero sí vero'.split(
  ' ',
);
const falseWords = 'false no n f off incorrect wrong falsch nein unwahr faux non falso'.split(' ');

/** `ten`, `"5"`, `1,5` and `2 pts`; `meaning` tells other ways to write such a number. */
export function numberAdvice(
  node: Located,
  fits: (value: number) => boolean,
  meaning = numberMeant,
): Advice {
  const meant = node.kind === 'scalar' ? meaning(node.text.trim().toLowerCase()) : undefined;
  return meant !== undefined && fits(meant)
    ? instead(node, String(meant), 'Write the number alone: ')
    : { help: 'Write the number alone, without quotes and without a unit' };
}

function numberMeant(text: string): number | undefined {
  const word = numberWords.indexOf(text);
  return word >= 0 ? word : amountIn(text)?.amount;
}

const numberWords = 'zero one two three four five six seven eight nine ten'.split(' ');

/** A number with a unit behind it, or none. */
function amountIn(text: string): { readonly amount: number; readonly unit: string } | undefined {
  const [, digits, unit = ''] = /^(\d+(?:[.,]\d+)?) ?(\p{L}*)\.?$/u.exec(text) ?? [];
  return digits === undefined ? undefined : { amount: Number(digits.replace(',', '.')), unit };
}

/** `1:30` and `2 minutes`, too. */
export function secondsMeant(text: string): number | undefined {
  const [, minutes, seconds] = /^(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
  if (minutes !== undefined) return Number(minutes) * 60 + Number(seconds);
  const found = amountIn(text);
  return found === undefined ? numberMeant(text) : found.amount * secondsIn(found.unit);
}

function secondsIn(unit: string): number {
  if (/^m(?:ins?|inutes?|inuten)?$/.test(unit)) return 60;
  return /^h(?:rs?|ours?)?$/.test(unit) ? 3600 : 1;
}

/** Puts other text at the place of a value and says so. */
export function instead(node: Located, text: string, before: string, after = ''): Advice {
  return {
    help: `${before}\`${text}\`${after}`,
    ...(node.kind === 'scalar' && !('alias' in node)
      ? { fix: fixOf('unsafe', `Write \`${text}\``, node.span, text) }
      : {}),
  };
}
