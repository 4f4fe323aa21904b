import { graphemesOf } from '../text/graphemes.ts';
import type { PromptOf } from './prompt.ts';
import type { ParsedLine } from './typed-line.ts';
import { capital, indices, numberWithin, splitAt } from './typed-numbers.ts';

export function orderItems({ items }: PromptOf<'order-items'>, line: string): ParsedLine {
  const words = splitAt(line, /[\s,;>]+/);
  const tokens = words.length === 1 && items.length < 10 ? graphemesOf(words[0] ?? '') : words;
  const value = tokens.flatMap((token) => numberWithin(token, items.length) ?? []);
  const stranger = tokens.find((token) => numberWithin(token, items.length) === undefined);
  if (stranger !== undefined)
    return { problem: `There is no item \`${stranger}\`: ${allOnce(items.length)}` };
  const twice = value.find((index, place) => value.indexOf(index) !== place);
  if (twice !== undefined)
    return { problem: `Item ${twice + 1} is there twice: ${allOnce(items.length)}` };
  if (value.length === items.length) return { given: { kind: 'order-items', value } };
  const missing = indices(items, () => true).filter((index) => !value.includes(index));
  return {
    problem: `Not in the order yet: ${missing.map((index) => index + 1).join(', ')}. ${capital(allOnce(items.length))}`,
  };
}

function allOnce(count: number): string {
  return `give the numbers 1 to ${count}, each once, such as ${Array.from({ length: count }, (_, index) => count - index).join(' ')}`;
}

export function matchPairs({ leftKeys, right }: PromptOf<'match-pairs'>, line: string): ParsedLine {
  const example = `give pairs such as ${leftKeys[0] ?? 'a'}1 ${leftKeys[1] ?? 'b'}2`;
  const words = pairWords(line);
  if (words === undefined) return { problem: `No pairs in \`${line.trim()}\`: ${example}` };
  const pairs = words.map(
    ([key, number]) => [leftKeys.indexOf(key), numberWithin(number, right.length) ?? -1] as const,
  );
  const stranger = words[pairs.findIndex(([one, other]) => one < 0 || other < 0)];
  if (stranger !== undefined)
    return { problem: `There is no pair \`${stranger.join('')}\`: ${example}` };
  const lefts = pairs.map(([one]) => one);
  const twice = words[lefts.findIndex((one, place) => lefts.indexOf(one) !== place)];
  if (twice !== undefined) return { problem: `\`${twice[0]}\` is there twice: ${example}` };
  const missing = leftKeys.filter((_, index) => !lefts.includes(index));
  if (missing.length > 0)
    return { problem: `Not matched yet: ${missing.join(', ')}. ${capital(example)}` };
  return { given: { kind: 'match-pairs', value: pairs.toSorted(([one], [other]) => one - other) } };
}

/** `a1 b-2, c: 3` as pairs of a key and a number; `undefined` when it is anything else. */
function pairWords(line: string): readonly (readonly [string, string])[] | undefined {
  const words = line.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const rest = line.replace(/[a-z]+|\d+|[\s,;:=>→–-]+/gi, '');
  if (rest !== '' || words.length % 2 === 1) return undefined;
  return indices(words, (_, place) => place % 2 === 0).map((at) => [
    words[at] ?? '',
    words[at + 1] ?? '',
  ]);
}
