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

/**
 * Plain data that the numbers of a question go on from. It is flat: what is spread over the memory
 * takes longer to get at than to count.
 */
export interface LaidQuestion extends LaidNumbers {
  readonly deck: string;
  readonly question: string;
  type: string;
  /** Last day of study with an answer. */
  lastDay: number | undefined;
  hash: string | undefined;
  /** First tries since the hash is this one. */
  sameCount: number;
  sameRight: number;
  readonly moments: Moments;
  readonly wrong: LaidFrequent;
  readonly overridden: LaidFrequent;
  overrides: number;
  changed: LaidChange | undefined;
}

interface LaidChange {
  readonly day: number;
  readonly counts: boolean;
  /** First tries before that day. */
  readonly before: Tries;
}

export function newQuestion(deck: string, question: string): LaidQuestion {
  return {
    ...noNumbers(),
    deck,
    question,
    type: '',
    lastDay: undefined,
    hash: undefined,
    sameCount: 0,
    sameRight: 0,
    moments: noMoments(),
    wrong: new Map(),
    overridden: new Map(),
    overrides: 0,
    changed: undefined,
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
  addToChanges(laid, answer, day, counts);
  if (!counts) return;
  if (answer.overridden && verdict === 'right' && entry.verdict !== 'right') {
    laid.overrides += 1;
    addText(laid.overridden, answer);
  }
  if (entry.try !== 1) return;
  addTry(laid, answer, bucket);
  if (verdict === 'wrong' || verdict === 'nearly') addText(laid.wrong, answer);
}

export function questionNumbers(laid: LaidQuestion): QuestionNumbers {
  const discrimination = correlation(laid.moments);
  const changed = changeOf(laid);
  return {
    deck: laid.deck,
    question: laid.question,
    type: laid.type,
    ...numbersIn(laid),
    wrong: mostFrequent(laid.wrong, mostTexts),
    overridden: mostFrequent(laid.overridden, mostTexts),
    overrides: laid.overrides,
    sessions: laid.moments.sessions,
    hash: laid.hash ?? '',
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

function addToChanges(
  laid: LaidQuestion,
  { entry, verdict }: StandingAnswer,
  day: number,
  counts: boolean,
): void {
  const { hash } = entry;
  if (laid.hash !== undefined && hash !== laid.hash) {
    const { count, right } = laid.changed?.before ?? { count: 0, right: 0 };
    const before = { count: count + laid.sameCount, right: right + laid.sameRight };
    laid.changed = { day, counts, before };
    laid.sameCount = 0;
    laid.sameRight = 0;
  }
  laid.hash = hash;
  if (entry.try !== 1) return;
  laid.sameCount += 1;
  if (verdict === 'right') laid.sameRight += 1;
}

function changeOf({ changed, sameCount, sameRight }: LaidQuestion): Change | undefined {
  if (changed?.counts !== true) return undefined;
  const { day, before } = changed;
  return { day, before, after: { count: sameCount, right: sameRight } };
}
