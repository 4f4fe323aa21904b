import { Answer, type CardPart, type Hour, type Mark, type Sitting, type Stamp } from './answer.ts';
import type { AnswerEntry, LogEntry } from './entry.ts';

/** The parts of an answer that others share: each is sent once, and by its number from then on. */
interface Shared {
  readonly sitting: Sitting;
  readonly hour: Hour;
  readonly stamp: Stamp;
  readonly card: CardPart;
  readonly response: AnswerEntry['response'];
  readonly mark: Mark;
  readonly mode: AnswerEntry['mode'];
}

type Names = keyof Shared;

/** What is new of a kind, and the number of the first of it; the others follow. */
type Fresh<T> = { readonly from: number; readonly values: readonly T[] };

/** Entries on their way from one thread to another, in order: plain data. */
export interface Batch {
  readonly fresh: { readonly [Name in Names]: Fresh<Shared[Name]> };
  /** `columns` numbers for each answer. */
  readonly rows: Float64Array<ArrayBuffer>;
  /** Other entries, each with the number of answers before it. */
  readonly others: readonly { readonly after: number; readonly entry: LogEntry }[];
}

/** Seven numbers of parts, and four that are an answer's own. */
const columns = 11;

/** Parts by number, at the end that sends. */
class Numbered<T> {
  readonly #most: number;
  readonly #numbers = new Map<T, number>();
  #from = 0;
  #values: T[] = [];
  #latest: T | undefined;
  #latestNumber = -1;

  constructor(most: number) {
    this.#most = most;
  }

  numberOf(value: T): number {
    if (value === this.#latest && this.#latestNumber >= 0) return this.#latestNumber;
    this.#latest = value;
    return (this.#latestNumber = this.#numberIn(value));
  }

  #numberIn(value: T): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(value, number);
    this.#values.push(value);
    return number;
  }

  /** What is new since the last time. */
  takeFresh(): Fresh<T> {
    const fresh = { from: this.#from, values: this.#values };
    if (this.#numbers.size > this.#most) {
      this.#numbers.clear();
      this.#latestNumber = -1;
    }
    this.#from = this.#numbers.size;
    this.#values = [];
    return fresh;
  }
}

export interface Sender {
  add(entry: LogEntry): void;
  readonly isEmpty: boolean;
  /** No more may be added before the next batch. */
  readonly isFull: boolean;
  /** What was added since the last one. */
  takeBatch(): Batch;
}

interface Limits {
  /** Answers of a batch, and other entries. */
  readonly most: number;
  /** Parts of a kind that are known at a time: memory does not grow with what is sent. */
  readonly parts: number;
}

export function sender(limits: Limits): Sender {
  return new BatchSender(limits);
}

class BatchSender implements Sender {
  readonly #sittings: Numbered<Sitting>;
  readonly #hours: Numbered<Hour>;
  readonly #stamps: Numbered<Stamp>;
  readonly #cards: Numbered<CardPart>;
  readonly #responses: Numbered<AnswerEntry['response']>;
  readonly #marks: Numbered<Mark>;
  readonly #modes: Numbered<AnswerEntry['mode']>;
  readonly #most: number;
  #rows: Float64Array<ArrayBuffer>;
  #others: { readonly after: number; readonly entry: LogEntry }[] = [];
  #length = 0;

  constructor({ most, parts }: Limits) {
    this.#sittings = new Numbered(parts);
    this.#hours = new Numbered(parts);
    this.#stamps = new Numbered(parts);
    this.#cards = new Numbered(parts);
    this.#responses = new Numbered(parts);
    this.#marks = new Numbered(parts);
    this.#modes = new Numbered(parts);
    this.#most = most;
    this.#rows = new Float64Array(most * columns);
  }

  get isEmpty(): boolean {
    return this.#length === 0 && this.#others.length === 0;
  }

  get isFull(): boolean {
    return this.#length === this.#most || this.#others.length >= this.#most;
  }

  add(entry: LogEntry): void {
    if (entry instanceof Answer) this.#addAnswer(entry);
    else this.#others.push({ after: this.#length, entry });
  }

  #addAnswer(answer: Answer): void {
    const rows = this.#rows;
    const at = this.#length * columns;
    rows[at] = this.#sittings.numberOf(answer.sitting);
    rows[at + 1] = this.#hours.numberOf(answer.hour);
    rows[at + 2] = this.#stamps.numberOf(answer.stamp);
    rows[at + 3] = this.#cards.numberOf(answer.card);
    rows[at + 4] = this.#responses.numberOf(answer.response);
    rows[at + 5] = this.#marks.numberOf(answer.mark);
    rows[at + 6] = this.#modes.numberOf(answer.mode);
    rows[at + 7] = answer.n;
    rows[at + 8] = answer.since;
    rows[at + 9] = answer.try;
    rows[at + 10] = answer.ms;
    this.#length += 1;
  }

  takeBatch(): Batch {
    const batch = {
      fresh: {
        sitting: this.#sittings.takeFresh(),
        hour: this.#hours.takeFresh(),
        stamp: this.#stamps.takeFresh(),
        card: this.#cards.takeFresh(),
        response: this.#responses.takeFresh(),
        mark: this.#marks.takeFresh(),
        mode: this.#modes.takeFresh(),
      },
      rows: this.#rows.subarray(0, this.#length * columns),
      others: this.#others,
    };
    this.#rows = new Float64Array(this.#most * columns);
    this.#others = [];
    this.#length = 0;
    return batch;
  }
}

/** Takes batches in the order in which they were made. */
export function receiver(take: (entry: LogEntry) => void): (batch: Batch) => void {
  const tables = noTables();
  return ({ fresh, rows, others }) => {
    learn(tables, fresh);
    let other = 0;
    for (let n = 0; n * columns <= rows.length; n += 1) {
      for (let one = others[other]; one?.after === n; one = others[(other += 1)]) take(one.entry);
      if (n * columns < rows.length) take(answerAt(tables, rows, n * columns));
    }
  };
}

type Tables = { readonly [Name in Names]: Shared[Name][] };

function noTables(): Tables {
  return { sitting: [], hour: [], stamp: [], card: [], response: [], mark: [], mode: [] };
}

function learn(tables: Tables, fresh: Batch['fresh']): void {
  lay(tables.sitting, fresh.sitting);
  lay(tables.hour, fresh.hour);
  lay(tables.stamp, fresh.stamp);
  lay(tables.card, fresh.card);
  lay(tables.response, fresh.response);
  lay(tables.mark, fresh.mark);
  lay(tables.mode, fresh.mode);
}

function lay<T>(table: T[], { from, values }: Fresh<T>): void {
  for (const [n, value] of values.entries()) table[from + n] = value;
}

function answerAt(tables: Tables, rows: Float64Array, at: number): Answer {
  return new Answer({
    sitting: tables.sitting[rows[at] ?? 0] as Sitting,
    hour: tables.hour[rows[at + 1] ?? 0] as Hour,
    stamp: tables.stamp[rows[at + 2] ?? 0] as Stamp,
    card: tables.card[rows[at + 3] ?? 0] as CardPart,
    response: tables.response[rows[at + 4] ?? 0],
    mark: tables.mark[rows[at + 5] ?? 0] as Mark,
    mode: tables.mode[rows[at + 6] ?? 0] as AnswerEntry['mode'],
    n: rows[at + 7] ?? 0,
    since: rows[at + 8] ?? 0,
    tried: rows[at + 9] ?? 0,
    ms: rows[at + 10] ?? 0,
  });
}
