import { responseWords } from '../log/response-words.ts';
import type { StandingAnswer } from '../log/replay.ts';
import { numbersOfCell, triesOf, type LaidCells, type LaidQuestion, type Tries } from './cells.ts';
import { correlation, momentsOf } from './discrimination.ts';
import { addFrequent, mostFrequent, type Frequent, type LaidFrequent } from './frequent.ts';
import { numbersIn, type Numbers } from './numbers.ts';

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

const mostTexts = 3;

/** Takes down what was said, of every answer that counts. */
export function addSaid(laid: LaidQuestion, answer: StandingAnswer): void {
  const { entry, verdict } = answer;
  if (answer.overridden && verdict === 'right' && entry.verdict !== 'right') {
    laid.overrides += 1;
    // What was half typed when time ran out is no way to write the answer.
    if (entry.verdict !== 'timeout') addText(laid.overridden, answer);
  }
  if (entry.try === 1 && (verdict === 'wrong' || verdict === 'nearly')) addText(laid.wrong, answer);
}

/** A rating alone says nothing that could be counted. */
function addText(texts: LaidFrequent, { entry: { response } }: StandingAnswer): void {
  if (response === undefined || (typeof response === 'object' && 'rating' in response)) return;
  const words = responseWords(response);
  if (words.trim() !== '') addFrequent(texts, words);
}

/** Those with a first try that counts, deck by deck. */
export function questionsIn(laid: LaidCells): readonly QuestionNumbers[] {
  return [...laid.questions.values()]
    .flatMap((questions) => [...questions.values()])
    .flatMap((question) => questionNumbers(laid, question))
    .filter(({ count, overrides }) => count > 0 || overrides > 0);
}

function questionNumbers(laid: LaidCells, of: LaidQuestion): readonly QuestionNumbers[] {
  if (of.latest === undefined) return [];
  const { deck, question, type, hash } = of.latest.card;
  const moments = momentsOf(laid, of);
  const discrimination = correlation(moments);
  const changed = changeOf(laid, of);
  const numbers = {
    deck,
    question,
    type,
    ...numbersIn(
      laid.times,
      of.cells.map((cell) => numbersOfCell(laid, cell)),
    ),
    wrong: mostFrequent(of.wrong, mostTexts),
    overridden: mostFrequent(of.overridden, mostTexts),
    overrides: of.overrides,
    sessions: moments.sessions,
    hash,
    ...(discrimination === undefined ? {} : { discrimination }),
    ...(changed === undefined ? {} : { changed }),
  };
  return [numbers];
}

function changeOf({ rows }: LaidCells, question: LaidQuestion): Change | undefined {
  const { changed } = question;
  if (changed?.counts !== true) return undefined;
  const { day, before } = changed;
  const all = triesOf(rows, question);
  const after = { count: all.count - before.count, right: all.right - before.right };
  return { day, before, after };
}
