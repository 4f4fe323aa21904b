import { comparable } from '../text/gate.ts';
import { graphemesOf } from '../text/graphemes.ts';
import { piecesOf } from '../text/styled-pieces.ts';
import type { PromptOf } from './prompt.ts';
import type { ParsedLine } from './typed-line.ts';
import { indices, numberWithin, splitAt } from './typed-numbers.ts';

type Choices = Pick<PromptOf<'pick-one'>, 'options' | 'keys'>;

export function pickOne(prompt: PromptOf<'pick-one'>, line: string): ParsedLine {
  const found = findOption(prompt, line);
  if (found.length === 1) return { given: { kind: 'pick-one', value: found[0] ?? 0 } };
  return { problem: found.length === 0 ? noOption(prompt, line) : ambiguous(found, line) };
}

/**
 * A number is what is printed before an option, so it never means a text. Letters are not printed
 * in line mode: one that is also the text of another option may mean either.
 */
function findOption({ options, keys }: Choices, words: string): readonly number[] {
  const wanted = tidy(words);
  const number = numberWithin(wanted, options.length);
  if (number !== undefined) return [number];
  const byText = matching(options.map(tidy), wanted);
  return [...new Set([...matching(keys, wanted), ...byText])];
}

/** Indices of the texts that are `wanted`; those alone that are so to the letter, if any. */
function matching(texts: readonly string[], wanted: string): readonly number[] {
  const exact = indices(texts, (text) => text === wanted);
  if (exact.length > 0) return exact;
  return indices(texts, (text) => text.toLowerCase() === wanted.toLowerCase());
}

function tidy(text: string): string {
  const words = piecesOf(text).map((piece) => (piece.style ? '' : piece.text));
  return comparable(words.join('')).replace(/\s+/g, ' ').trim();
}

function noOption({ options }: Choices, line: string): string {
  return `There is no option \`${line.trim()}\`: give a number from 1 to ${options.length}`;
}

function ambiguous(found: readonly number[], line: string): string {
  const numbers = found.map((index) => index + 1).join(' or ');
  return `\`${line.trim()}\` may mean option ${numbers}: give the number`;
}

export function pickMany(prompt: PromptOf<'pick-many'>, line: string): ParsedLine {
  const none = prompt.atLeast === 0 && line.trim() === '0';
  const parts = none ? [] : splitPicks(prompt, line);
  const found = parts.map((part) => findOption(prompt, part));
  const unclear = found.findIndex((options) => options.length !== 1);
  if (unclear >= 0) {
    const [part = '', options = []] = [parts[unclear], found[unclear]];
    return { problem: options.length === 0 ? noOption(prompt, part) : ambiguous(options, part) };
  }
  if (found.length < prompt.atLeast) return { problem: 'Give one number or more, such as 1 3' };
  const value = [...new Set(found.flat())].sort((one, other) => one - other);
  return { given: { kind: 'pick-many', value } };
}

/** `1 3`, `a,c`, `ac`, or texts between commas: the first way that makes sense of all of it. */
function splitPicks(prompt: PromptOf<'pick-many'>, line: string): readonly string[] {
  const makesSense = (part: string) => findOption(prompt, part).length > 0;
  const words = splitAt(line, /[\s,;]+/);
  const ways = [
    words,
    words.flatMap((word) => lettersOf(word, prompt)),
    [line],
    splitAt(line, /[,;]/),
  ];
  return ways.find((parts) => parts.every(makesSense)) ?? words;
}

/** `13` is no option 1 and 3 where it may be a slip for a number of two digits. */
function lettersOf(word: string, { options }: Choices): readonly string[] {
  return /\d/.test(word) && options.length > 9 ? [word] : graphemesOf(word);
}
