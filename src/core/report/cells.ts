import type { AnswerEntry } from '../log/entry.ts';
import type { StandingAnswer } from '../log/replay.ts';
import type { LaidFrequent } from './frequent.ts';
import { addBucket, noMedian, noTimes, type LaidMedian, type LaidTimes } from './median.ts';
import type { LaidNumbers } from './numbers.ts';
import { addRow, noRows, type LaidRows } from './rows.ts';

/**
 * What is counted of the answers to one question while all that is said of it was the same. What is
 * asked about decks, topics, tags, types and questions is a sum of cells.
 */
export interface LaidCell extends LaidMedian {
  readonly card: Card;
  readonly question: LaidQuestion;
  /** Where its row begins. */
  readonly row: number;
}

type Card = Pick<AnswerEntry, 'deck' | 'question' | 'hash' | 'type' | 'topic' | 'tags'>;

/** Plain data that the numbers of a question go on from, beside those of its cells. */
export interface LaidQuestion {
  readonly cells: LaidCell[];
  /** The one that its latest answer is in. */
  latest: LaidCell | undefined;
  /** First tries up to when the latest cell was come to, and those that were in that cell by then. */
  before: Tries;
  within: Tries;
  changed: LaidChange | undefined;
  readonly wrong: LaidFrequent;
  readonly overridden: LaidFrequent;
  overrides: number;
}

export interface Tries {
  readonly count: number;
  readonly right: number;
}

interface LaidChange {
  readonly day: number;
  readonly counts: boolean;
  /** First tries before that day. */
  readonly before: Tries;
}

/** Plain data that cells go on from. */
export interface LaidCells {
  readonly rows: LaidRows;
  readonly times: LaidTimes;
  /** By all that is said of the question, in the order in which they first came. */
  readonly byCard: Map<string, LaidCell>;
  /** By deck and id. */
  readonly questions: Map<string, Map<string, LaidQuestion>>;
}

/** The numbers of a row, as places behind its beginning. */
export const column = {
  /** Last day of study with an answer to the question; NaN in all its cells but the latest. */
  lastDay: 0,
  /** First tries, also those before the time asked about, and how many of them were right. */
  tries: 1,
  triesRight: 2,
  /** The others are of first tries that count. */
  count: 3,
  right: 4,
  score: 5,
  points: 6,
  /** Sums over sessions, for `correlation`. */
  sessions: 7,
  x: 8,
  y: 9,
  xx: 10,
  yy: 11,
  xy: 12,
} as const;

export function noCells(): LaidCells {
  return { rows: noRows(), times: noTimes(), byCard: new Map(), questions: new Map() };
}

export function cellIn(laid: LaidCells, entry: AnswerEntry): LaidCell {
  const { deck, question, hash, type, topic, tags } = entry;
  const key = JSON.stringify([deck, question, hash, type, topic ?? null, tags]);
  const known = laid.byCard.get(key);
  if (known !== undefined) return known;
  const card = { deck, question, hash, type, topic, tags };
  const of = questionIn(laid, deck, question);
  const cell = { card, question: of, row: addRow(laid.rows), ...noMedian(laid.times) };
  laid.rows.values[cell.row + column.lastDay] = NaN;
  of.cells.push(cell);
  laid.byCard.set(key, cell);
  return cell;
}

function questionIn({ questions }: LaidCells, deck: string, id: string): LaidQuestion {
  const inside = questions.get(deck) ?? new Map<string, LaidQuestion>();
  questions.set(deck, inside);
  const question = inside.get(id) ?? newQuestion();
  inside.set(id, question);
  return question;
}

function newQuestion(): LaidQuestion {
  const none = { count: 0, right: 0 };
  return {
    cells: [],
    latest: undefined,
    before: none,
    within: none,
    changed: undefined,
    wrong: new Map(),
    overridden: new Map(),
    overrides: 0,
  };
}

/**
 * Takes down that a question was answered on a day of study. Returns the last day before on which it
 * was, -Infinity where there is none; `counts` is false for answers before the time asked about.
 */
export function answeredOn({ rows }: LaidCells, cell: LaidCell, day: number, counts: boolean) {
  const place = cell.row + column.lastDay;
  const last = rows.values[place] ?? NaN;
  const before = Number.isNaN(last) ? comeTo(rows, cell, day, counts) : last;
  rows.values[place] = day;
  return before;
}

/** The latest answer is in another cell from now on. */
function comeTo(rows: LaidRows, cell: LaidCell, day: number, counts: boolean): number {
  const { question } = cell;
  const from = question.latest;
  question.before = triesOf(rows, question);
  question.latest = cell;
  question.within = triesIn(rows, cell);
  if (from === undefined) return -Infinity;
  if (from.card.hash !== cell.card.hash)
    question.changed = { day, counts, before: question.before };
  const place = from.row + column.lastDay;
  const last = rows.values[place] ?? NaN;
  rows.values[place] = NaN;
  return last;
}

/** All first tries of a question so far. */
export function triesOf(rows: LaidRows, { latest, before, within }: LaidQuestion): Tries {
  const { count, right } = latest === undefined ? within : triesIn(rows, latest);
  return {
    count: before.count + count - within.count,
    right: before.right + right - within.right,
  };
}

function triesIn({ values }: LaidRows, { row }: LaidCell): Tries {
  return { count: values[row + column.tries] ?? 0, right: values[row + column.triesRight] ?? 0 };
}

/** Takes a first try, with the `timeBucket` of its time. */
export function addToCell(
  { rows: { values }, times }: LaidCells,
  cell: LaidCell,
  { entry, verdict, score }: StandingAnswer,
  counts: boolean,
  bucket: number,
): void {
  const { row } = cell;
  const right = verdict === 'right' ? 1 : 0;
  add(values, row + column.tries, 1);
  add(values, row + column.triesRight, right);
  if (!counts) return;
  const { points } = entry;
  add(values, row + column.count, 1);
  add(values, row + column.right, right);
  add(values, row + column.score, score * points);
  add(values, row + column.points, points);
  addBucket(times, cell, bucket);
}

export function add(values: Float64Array, place: number, by: number): void {
  values[place] = (values[place] ?? 0) + by;
}

export function numbersOfCell({ rows: { values } }: LaidCells, cell: LaidCell): LaidNumbers {
  const { row, list, listed, table } = cell;
  return {
    count: values[row + column.count] ?? 0,
    right: values[row + column.right] ?? 0,
    score: values[row + column.score] ?? 0,
    points: values[row + column.points] ?? 0,
    list,
    listed,
    table,
  };
}
