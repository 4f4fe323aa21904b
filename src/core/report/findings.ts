import { typeOf } from '../question/types.ts';
import type { Frequent } from './frequent.ts';
import type { Names } from './names.ts';
import type { Change, QuestionNumbers } from './questions.ts';

/** Those missed most often first; never missed ones are left out. */
export function mostMissed(questions: readonly QuestionNumbers[]): readonly QuestionNumbers[] {
  return questions
    .filter(({ count, right }) => right < count)
    .toSorted(
      (one, other) =>
        other.count - other.right - (one.count - one.right) ||
        one.right * other.count - other.right * one.count ||
        compareIds(one, other),
    );
}

/** By deck, then question: an order that no log changes. */
export function compareIds(one: QuestionNumbers, other: QuestionNumbers): number {
  return compare(one.deck, other.deck) || compare(one.question, other.question);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

export interface AcceptCandidate {
  readonly deck: string;
  readonly question: string;
  readonly texts: readonly Frequent[];
}

const oftenOverridden = 2;

/** Answers that the learner counted as right more than once, unless the deck accepts them by now. */
export function acceptCandidates(
  questions: readonly QuestionNumbers[],
  names: Names,
): readonly AcceptCandidate[] {
  return questions
    .map(({ deck, question, overridden }) => {
      const known = names.question(deck, question);
      const accepted = new Set(known && typeOf(known).answers(known).map(folded));
      const texts = overridden.filter(
        ({ text, count }) => count >= oftenOverridden && !accepted.has(folded(text)),
      );
      return { deck, question, texts };
    })
    .filter(({ texts }) => texts.length > 0)
    .toSorted((one, other) => (other.texts[0]?.count ?? 0) - (one.texts[0]?.count ?? 0));
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** Whoever does well in a session gets these wrong: by three standard errors, so hardly by chance. */
export function againstTheRest(questions: readonly QuestionNumbers[]): readonly QuestionNumbers[] {
  return questions
    .filter(
      ({ discrimination = 0, sessions }) => discrimination < -3 / Math.sqrt(Math.max(1, sessions)),
    )
    .toSorted((one, other) => (one.discrimination ?? 0) - (other.discrimination ?? 0));
}

export interface ChangedQuestion {
  readonly numbers: QuestionNumbers;
  /** What changed within the log. */
  readonly change?: Change;
  /** The deck has come to ask something else since the latest answer. */
  readonly sinceLatest: boolean;
}

/** Questions that came to mean something else, the latest first. */
export function changedQuestions(
  questions: readonly QuestionNumbers[],
  names: Names,
): readonly ChangedQuestion[] {
  return questions
    .map((numbers) => {
      const now = names.hash(numbers.deck, numbers.question) ?? numbers.hash;
      const { changed: change } = numbers;
      const sinceLatest = now !== numbers.hash;
      return { numbers, sinceLatest, ...(change === undefined ? {} : { change }) };
    })
    .filter(({ change, sinceLatest }) => change !== undefined || sinceLatest)
    .toSorted(
      (one, other) => latest(other) - latest(one) || compareIds(one.numbers, other.numbers),
    );
}

function latest({ change, sinceLatest }: ChangedQuestion): number {
  return sinceLatest ? Infinity : (change?.day ?? 0);
}
