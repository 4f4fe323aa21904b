import { responseWords } from '../log/response-words.ts';
import type { StandingAnswer } from '../log/replay.ts';
import { correlation, noMoments, type Moments } from './discrimination.ts';
import { addFrequent, mostFrequent, type Frequent, type LaidFrequent } from './frequent.ts';
import { addTry, noNumbers, numbersIn, type LaidNumbers, type Numbers } from './numbers.ts';

/** What is known of one question. */
export interface QuestionNumbers extends Numbers {
  readonly deck: string;
  readonly question: string;
  /** As the latest answer has it. */
  readonly type: string;
  /** What was most often said where the first try was not right. */
  readonly wrong: readonly Frequent[];
  /** What was said most often and then counted as right by the learner's own word. */
  readonly overridden: readonly Frequent[];
  readonly overrides: number;
  /** Sessions that discrimination is over. */
  readonly sessions: number;
  /** Item against the rest of its sessions, −1 to 1; absent while there are too few. */
  readonly discrimination?: number;
  /** Content hash at the latest answer. */
  readonly hash: string;
  readonly changed?: Change;
}

/** A question that came to mean something else, by its content hash. */
export interface Change {
  /** First day of study with the new meaning. */
  readonly day: number;
  readonly before: Tries;
  readonly after: Tries;
}

interface Tries {
  readonly count: number;
  readonly right: number;
}

const mostTexts = 3;

/** Plain data that the numbers of a question go on from. */
export interface LaidQuestion {
  readonly deck: string;
  readonly question: string;
  readonly numbers: LaidNumbers;
  readonly moments: Moments;
  readonly wrong: LaidFrequent;
  readonly overridden: LaidFrequent;
  readonly changes: LaidChanges;
  type: string;
  overrides: number;
  lastDay: number | undefined;
}

export function newQuestion(deck: string, question: string): LaidQuestion {
  return {
    deck,
    question,
    numbers: noNumbers(),
    moments: noMoments(),
    wrong: new Map(),
    overridden: new Map(),
    changes: { hash: undefined, before: noTries(), after: noTries(), changed: undefined },
    type: '',
    overrides: 0,
    lastDay: undefined,
  };
}

/**
 * Takes every answer to a question; `counts` is false for those before the time asked about. `bucket`
 * is the `timeBucket` of the answer.
 */
export function addToQuestion(
  laid: LaidQuestion,
  answer: StandingAnswer,
  day: number,
  counts: boolean,
  bucket: number,
): void {
  const { entry, verdict } = answer;
  laid.lastDay = day;
  laid.type = entry.type;
  addToChanges(laid.changes, answer, day, counts);
  if (!counts) return;
  if (answer.overridden && verdict === 'right' && entry.verdict !== 'right') {
    laid.overrides += 1;
    addText(laid.overridden, answer);
  }
  if (entry.try !== 1) return;
  addTry(laid.numbers, answer, bucket);
  if (verdict === 'wrong' || verdict === 'nearly') addText(laid.wrong, answer);
}

export function questionNumbers(laid: LaidQuestion): QuestionNumbers {
  const discrimination = correlation(laid.moments);
  const changed = changeOf(laid.changes);
  return {
    deck: laid.deck,
    question: laid.question,
    type: laid.type,
    ...numbersIn(laid.numbers),
    wrong: mostFrequent(laid.wrong, mostTexts),
    overridden: mostFrequent(laid.overridden, mostTexts),
    overrides: laid.overrides,
    sessions: laid.moments.sessions,
    hash: laid.changes.hash ?? '',
    ...(discrimination === undefined ? {} : { discrimination }),
    ...(changed === undefined ? {} : { changed }),
  };
}

/** A rating alone says nothing that could be counted. */
function addText(texts: LaidFrequent, { entry: { response } }: StandingAnswer): void {
  if (response === undefined || (typeof response === 'object' && 'rating' in response)) return;
  const words = responseWords(response);
  if (words.trim() !== '') addFrequent(texts, words);
}

type LaidTries = { -readonly [Name in keyof Tries]: Tries[Name] };

interface LaidChanges {
  hash: string | undefined;
  readonly before: LaidTries;
  after: LaidTries;
  changed: { readonly day: number; readonly counts: boolean } | undefined;
}

function addToChanges(
  laid: LaidChanges,
  { entry, verdict }: StandingAnswer,
  day: number,
  counts: boolean,
): void {
  const { hash } = entry;
  if (laid.hash !== undefined && hash !== laid.hash) {
    laid.before.count += laid.after.count;
    laid.before.right += laid.after.right;
    laid.after = noTries();
    laid.changed = { day, counts };
  }
  laid.hash = hash;
  if (entry.try !== 1) return;
  laid.after.count += 1;
  if (verdict === 'right') laid.after.right += 1;
}

function changeOf({ changed, before, after }: LaidChanges): Change | undefined {
  return changed?.counts === true
    ? { day: changed.day, before: { ...before }, after: { ...after } }
    : undefined;
}

function noTries(): LaidTries {
  return { count: 0, right: 0 };
}
