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
}

/** Grades a typed text (design §4): right, nearly for one slip or for accents alone, else wrong. */
export function gradeTyped(
  typed: string,
  wanted: Wanted,
  how: Comparison,
  others: readonly string[],
): Grade['verdict'] {
  const given = normalise(typed, how);
  const right = literals([wanted.answer, ...wanted.accept]).map((text) => normalise(text, how));
  if (isRejected(typed, given, wanted, how)) return 'wrong';
  if (right.includes(given) || patterns(wanted.accept).some((pattern) => pattern.matches(typed)))
    return 'right';
  if (given === '' || others.some((other) => normalise(other, how) === given)) return 'wrong';
  return right.some((text) => isNear(given, text, how)) ? 'nearly' : 'wrong';
}

function isRejected(typed: string, given: string, { reject }: Wanted, how: Comparison): boolean {
  return (
    literals(reject).some((text) => normalise(text, how) === given) ||
    patterns(reject).some((pattern) => pattern.matches(typed))
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
  const near = literals(wanted.accept).find((text) => isNear(given, normalise(text, how), how));
  return isNear(given, normalise(wanted.answer, how), how)
    ? wanted.answer
    : (near ?? wanted.answer);
}

export function literals(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !isPattern(text));
}

const compiled = new Map<string, Pattern | undefined>();

/** Compiled once each; those that cannot be compiled were refused when the deck was read. */
function patterns(texts: readonly string[]): readonly Pattern[] {
  return texts.flatMap((text) => {
    if (!compiled.has(text)) {
      const pattern = patternOf(text);
      compiled.set(text, pattern !== undefined && 'matches' in pattern ? pattern : undefined);
    }
    return compiled.get(text) ?? [];
  });
}
