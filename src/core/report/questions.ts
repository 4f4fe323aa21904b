import { responseWords } from '../log/response-words.ts';
import type { StandingAnswer } from '../log/replay.ts';
import { timeBucket } from './median.ts';
import { correlation, noMoments, type Moments } from './discrimination.ts';
import { frequentFold, type Frequent, type FrequentFold, type LaidFrequent } from './frequent.ts';
import { noNumbers, numbersFold, type LaidNumbers, type Numbers } from './numbers.ts';

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

/** What a log says of one question, answer by answer. */
export interface QuestionFold {
  /** Last day of study with an answer. */
  readonly lastDay: number | undefined;
  readonly moments: Moments;
  /** Takes every answer; `counts` is false for those before the time asked about. */
  take(answer: StandingAnswer, day: number, counts: boolean): void;
  result(): QuestionNumbers;
}

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
    changes: { hash: undefined, before: none, after: none, changed: undefined },
    type: '',
    overrides: 0,
    lastDay: undefined,
  };
}

export function questionFold(laid: LaidQuestion): QuestionFold {
  const numbers = numbersFold(laid.numbers);
  const wrong = frequentFold(laid.wrong);
  const overridden = frequentFold(laid.overridden);

  function count(answer: StandingAnswer): void {
    const { entry, verdict } = answer;
    if (answer.overridden && verdict === 'right' && entry.verdict !== 'right') {
      laid.overrides += 1;
      addText(overridden, answer);
    }
    if (entry.try !== 1) return;
    numbers.add(answer, timeBucket(entry.ms));
    if (verdict === 'wrong' || verdict === 'nearly') addText(wrong, answer);
  }

  return {
    moments: laid.moments,
    get lastDay() {
      return laid.lastDay;
    },
    take(answer, day, counts) {
      laid.lastDay = day;
      laid.type = answer.entry.type;
      addToChanges(laid.changes, answer, day, counts);
      if (counts) count(answer);
    },
    result() {
      const discrimination = correlation(laid.moments);
      const changed = changeOf(laid.changes);
      return {
        deck: laid.deck,
        question: laid.question,
        type: laid.type,
        ...numbers.result(),
        wrong: wrong.top(mostTexts),
        overridden: overridden.top(mostTexts),
        overrides: laid.overrides,
        sessions: laid.moments.sessions,
        hash: laid.changes.hash ?? '',
        ...(discrimination === undefined ? {} : { discrimination }),
        ...(changed === undefined ? {} : { changed }),
      };
    },
  };
}

/** A rating alone says nothing that could be counted. */
function addText(texts: FrequentFold, { entry: { response } }: StandingAnswer): void {
  if (response === undefined || (typeof response === 'object' && 'rating' in response)) return;
  const words = responseWords(response);
  if (words.trim() !== '') texts.add(words);
}

interface LaidChanges {
  hash: string | undefined;
  before: Tries;
  after: Tries;
  changed: { readonly day: number; readonly counts: boolean } | undefined;
}

function addToChanges(
  laid: LaidChanges,
  { entry, verdict }: StandingAnswer,
  day: number,
  counts: boolean,
): void {
  if (laid.hash !== undefined && entry.hash !== laid.hash) {
    const { before, after } = laid;
    laid.before = { count: before.count + after.count, right: before.right + after.right };
    laid.after = none;
    laid.changed = { day, counts };
  }
  laid.hash = entry.hash;
  if (entry.try !== 1) return;
  const { count, right } = laid.after;
  laid.after = { count: count + 1, right: right + (verdict === 'right' ? 1 : 0) };
}

function changeOf({ changed, before, after }: LaidChanges): Change | undefined {
  return changed?.counts === true ? { day: changed.day, before, after } : undefined;
}

const none: Tries = { count: 0, right: 0 };
