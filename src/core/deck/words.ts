import type { Located, Path } from '../text/located.ts';
import { isQuestionKey, isQuestionsKey } from './keys.ts';

const longestQuote = 32;

/**
 * A path in author's words: `question 3 "What is the capital…" > answer`. Empty at the root.
 * `root` is the document, so that the question can be quoted.
 */
export function wordsOf(path: Path, root: Located | undefined): string {
  const { index, rest } = splitPath(path, root);
  if (index === undefined) return path.map(step).join(' > ');
  const quote = quoted(itemAt(root, index));
  return [`question ${index + 1}${quote}`, ...rest.map(step)].join(' > ');
}

/** Which question a path lies in; none for the deck's own keys. */
export function questionOf(path: Path, root: Located | undefined): number | undefined {
  return splitPath(path, root).index;
}

function splitPath(path: Path, root: Located | undefined): { index?: number; rest: Path } {
  const [first, second] = path;
  if (root?.kind === 'list' && typeof first === 'number')
    return { index: first, rest: path.slice(1) };
  if (isQuestionsKey(first) && typeof second === 'number')
    return { index: second, rest: path.slice(2) };
  return { rest: path };
}

function step(key: string | number): string {
  return typeof key === 'number' ? `item ${key + 1}` : key;
}

/** The node of a question. */
export function itemAt(root: Located | undefined, index: number): Located | undefined {
  const list =
    root?.kind === 'map' ? root.entries.find(({ key }) => isQuestionsKey(key.text))?.value : root;
  return list?.kind === 'list' ? list.items[index] : undefined;
}

/** Characters that a quote is made of at the most: one text may have ten thousand findings. */
const enough = 1000;

function quoted(item: Located | undefined): string {
  if (item?.kind !== 'map') return '';
  const stem = item.entries.find(({ key }) => isQuestionKey(key.text))?.value;
  if (stem?.kind !== 'scalar') return '';
  const start = stem.text.trimStart().slice(0, enough);
  const letters = [...start.replace(/\s+/g, ' ').trim()];
  const cut =
    letters.length > longestQuote
      ? `${letters.slice(0, longestQuote - 1).join('')}…`
      : letters.join('');
  return cut === '' ? '' : ` "${cut}"`;
}
