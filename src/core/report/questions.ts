import { responseWords } from '../log/response-words.ts';
import type { StandingAnswer } from '../log/replay.ts';
import { timeBucket } from './median.ts';
import { moments, type Moments } from './discrimination.ts';
import { frequentFold, type Frequent, type FrequentFold } from './frequent.ts';
import { numbersFold, type Numbers } from './numbers.ts';

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
  readonly deck: string;
  readonly question: string;
  /** Last day of study with an answer. */
  readonly lastDay: number | undefined;
  readonly moments: Moments;
  /** Takes every answer; `counts` is false for those before the time asked about. */
  take(answer: StandingAnswer, day: number, counts: boolean): void;
  result(): QuestionNumbers;
}

export function questionFold(deck: string, question: string): QuestionFold {
  const numbers = numbersFold();
  const item = moments();
  const wrong = frequentFold();
  const overridden = frequentFold();
  const changes = changesFold();
  let [type, overrides] = ['', 0];
  let lastDay: number | undefined;

  function count(answer: StandingAnswer): void {
    const { entry, verdict } = answer;
    if (answer.overridden && verdict === 'right' && entry.verdict !== 'right') {
      overrides += 1;
      addText(overridden, answer);
    }
    if (entry.try !== 1) return;
    numbers.add(answer, timeBucket(entry.ms));
    if (verdict === 'wrong' || verdict === 'nearly') addText(wrong, answer);
  }

  return {
    deck,
    question,
    get lastDay() {
      return lastDay;
    },
    moments: item,
    take(answer, day, counts) {
      lastDay = day;
      type = answer.entry.type;
      changes.take(answer, day, counts);
      if (counts) count(answer);
    },
    result() {
      const discrimination = item.correlation();
      const changed = changes.result();
      return {
        deck,
        question,
        type,
        ...numbers.result(),
        wrong: wrong.top(mostTexts),
        overridden: overridden.top(mostTexts),
        overrides,
        sessions: item.sessions,
        hash: changes.hash,
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

function changesFold() {
  let hash: string | undefined;
  let [before, after] = [none, none];
  let changed: { readonly day: number; readonly counts: boolean } | undefined;
  return {
    take({ entry, verdict }: StandingAnswer, day: number, counts: boolean) {
      if (hash !== undefined && entry.hash !== hash) {
        before = { count: before.count + after.count, right: before.right + after.right };
        after = none;
        changed = { day, counts };
      }
      hash = entry.hash;
      if (entry.try !== 1) return;
      after = { count: after.count + 1, right: after.right + (verdict === 'right' ? 1 : 0) };
    },
    get hash() {
      return hash ?? '';
    },
    result: (): Change | undefined =>
      changed?.counts === true ? { day: changed.day, before, after } : undefined,
  };
}

const none: Tries = { count: 0, right: 0 };
