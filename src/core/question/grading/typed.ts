import type { Grade } from '../type.ts';
import { isSlip } from './nearly.ts';
import { normalise, withoutAccents, type Comparison } from './normalise.ts';
import { isPattern, patternOf, type Pattern } from './pattern.ts';

/** What a typed answer is compared with. */
export interface Wanted {
  readonly answer: string;
  /** Literal texts and `/patterns/`, as written. */
  readonly accept: readonly string[];
  readonly reject: readonly string[];
  /** Nothing is a pattern, whatever stands between slashes. */
  readonly literal?: true;
}

/** Grades a typed text (design §4): right, nearly for one slip or for accents alone, else wrong. */
export function gradeTyped(
  typed: string,
  wanted: Wanted,
  how: Comparison,
  others: Iterable<string>,
): Grade['verdict'] {
  const given = normalise(typed, how);
  const answer = normalise(wanted.answer, how);
  const accepted = comparedTexts(wanted, 'accept', how);
  if (isRejected(typed, given, wanted, how)) return 'wrong';
  if (answer === given || accepted.has(given)) return 'right';
  if (patterns(wanted, 'accept').some((pattern) => pattern.matches(typed))) return 'right';
  if (given === '' || ![answer, ...accepted].some((text) => isNear(given, text, how)))
    return 'wrong';
  return isAmong(others, given, how) ? 'wrong' : 'nearly';
}

/** Looked at last: a deck may have twenty thousand others. */
function isAmong(others: Iterable<string>, given: string, how: Comparison): boolean {
  for (const other of others) if (normalise(other, how) === given) return true;
  return false;
}

function isRejected(typed: string, given: string, wanted: Wanted, how: Comparison): boolean {
  return (
    comparedTexts(wanted, 'reject', how).has(given) ||
    patterns(wanted, 'reject').some((pattern) => pattern.matches(typed))
  );
}

/** A difference that the author wants to count is no slip: case under `exact`, accents under `strict`. */
function isNear(given: string, right: string, how: Comparison): boolean {
  const strict = how.accents === 'strict' || how.as === 'language';
  if (withoutAccents(given) === withoutAccents(right)) return !strict && how.as !== 'code';
  if (given.toLowerCase() === right.toLowerCase()) return false;
  return isSlip(given, right);
}

/** The literal answer that a typed text comes closest to, for showing the two side by side. */
export function nearestWanted(typed: string, wanted: Wanted, how: Comparison): string {
  const given = normalise(typed, how);
  const near = literalsOf(wanted, 'accept').find((text) =>
    isNear(given, normalise(text, how), how),
  );
  return isNear(given, normalise(wanted.answer, how), how)
    ? wanted.answer
    : (near ?? wanted.answer);
}

export function literals(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !isPattern(text));
}

type Texts = 'accept' | 'reject';

function literalsOf(wanted: Wanted, of: Texts): readonly string[] {
  return wanted.literal === true ? wanted[of] : literals(wanted[of]);
}

/** Those that cannot be used were refused when the deck was read. */
function patterns(wanted: Wanted, of: Texts): readonly Pattern[] {
  if (wanted.literal === true) return [];
  return wanted[of].flatMap((text) => {
    const pattern = patternOf(text);
    return pattern !== undefined && 'matches' in pattern ? pattern : [];
  });
}

const compared = new WeakMap<readonly string[], Map<string, ReadonlySet<string>>>();

/** The literal texts of a list as they are compared; made once, as a list may have thousands. */
function comparedTexts(wanted: Wanted, of: Texts, how: Comparison): ReadonlySet<string> {
  const ways = compared.get(wanted[of]) ?? new Map<string, ReadonlySet<string>>();
  const key = JSON.stringify(how);
  const texts =
    ways.get(key) ?? new Set(literalsOf(wanted, of).map((text) => normalise(text, how)));
  compared.set(wanted[of], ways.set(key, texts));
  return texts;
}
