import type { AnswerEntry, LogEntry } from './entry.ts';
import type { StandingAnswer } from './replay.ts';

/** What the ids of a sitting's entries begin with: all but a dash and the place. */
export interface Sitting {
  readonly name: string;
}

/** An hour of the calendar. */
export interface Hour {
  /** `2026-11-23T15:` */
  readonly text: string;
  /** Milliseconds since 1970 at its beginning. */
  readonly at: number;
}

export type Stamp = Pick<AnswerEntry, 'offset' | 'session'>;

/** What the answers to one question have in common until it is changed. */
export interface CardPart extends Pick<
  AnswerEntry,
  'deck' | 'question' | 'hash' | 'type' | 'topic' | 'tags'
> {
  /** Small, and another for each card that is known at a time to one reader of lines. */
  readonly number: number;
}

export type Mark = Pick<
  AnswerEntry,
  'verdict' | 'score' | 'points' | 'rating' | 'scheduled' | 'hints'
>;

/** Parts of an answer; each is shared by all answers that have the same. */
export interface AnswerParts {
  readonly sitting: Sitting;
  readonly n: number;
  readonly hour: Hour;
  /** Milliseconds into the hour. */
  readonly since: number;
  readonly stamp: Stamp;
  readonly card: CardPart;
  readonly tried: number;
  readonly response: AnswerEntry['response'];
  readonly mark: Mark;
  readonly ms: number;
  readonly mode: AnswerEntry['mode'];
}

/**
 * An answer as it was read: made of parts, without its texts where nobody asks for them. It has the
 * members of an entry but does not own them; whoever copies or writes it needs it `whole`.
 */
export class Answer implements AnswerEntry, StandingAnswer {
  readonly sitting: Sitting;
  readonly n: number;
  readonly hour: Hour;
  readonly since: number;
  readonly stamp: Stamp;
  readonly card: CardPart;
  readonly try: number;
  readonly response: AnswerEntry['response'];
  readonly mark: Mark;
  readonly ms: number;
  readonly mode: AnswerEntry['mode'];

  constructor(parts: AnswerParts) {
    this.sitting = parts.sitting;
    this.n = parts.n;
    this.hour = parts.hour;
    this.since = parts.since;
    this.stamp = parts.stamp;
    this.card = parts.card;
    this.try = parts.tried;
    this.response = parts.response;
    this.mark = parts.mark;
    this.ms = parts.ms;
    this.mode = parts.mode;
  }

  get v(): 1 {
    return 1;
  }
  get kind(): 'answer' {
    return 'answer';
  }
  get id(): string {
    return `${this.sitting.name}-${this.n}`;
  }
  get at(): string {
    return `${this.hour.text}${withinHour(this.since)}`;
  }
  get offset(): number {
    return this.stamp.offset;
  }
  get session(): string {
    return this.stamp.session;
  }
  get deck(): string {
    return this.card.deck;
  }
  get question(): string {
    return this.card.question;
  }
  get hash(): string {
    return this.card.hash;
  }
  get type(): string {
    return this.card.type;
  }
  get topic(): string | undefined {
    return this.card.topic;
  }
  get tags(): readonly string[] {
    return this.card.tags;
  }
  get verdict(): AnswerEntry['verdict'] {
    return this.mark.verdict;
  }
  get score(): number {
    return this.mark.score;
  }
  get points(): number {
    return this.mark.points;
  }
  get rating(): AnswerEntry['rating'] {
    return this.mark.rating;
  }
  get scheduled(): boolean {
    return this.mark.scheduled;
  }
  get hints(): number {
    return this.mark.hints;
  }
  /** What it is where nothing amends it. */
  get entry(): this {
    return this;
  }
  get overridden(): boolean {
    return false;
  }

  /** The members in the order of the line. */
  whole(): AnswerEntry {
    const { topic } = this.card;
    return {
      v: this.v,
      kind: this.kind,
      id: this.id,
      at: this.at,
      offset: this.offset,
      session: this.session,
      n: this.n,
      deck: this.deck,
      question: this.question,
      hash: this.hash,
      type: this.type,
      ...(topic === undefined ? {} : { topic }),
      tags: this.tags,
      try: this.try,
      ...(this.response === undefined ? {} : { response: this.response }),
      verdict: this.verdict,
      score: this.score,
      points: this.points,
      rating: this.rating,
      scheduled: this.scheduled,
      hints: this.hints,
      ms: this.ms,
      mode: this.mode,
    };
  }
}

/** An entry that owns its members, to be copied, compared and written. */
export function wholeEntry(entry: LogEntry): LogEntry {
  return entry instanceof Answer ? entry.whole() : entry;
}

/** When an entry was made, in milliseconds since 1970. */
export function timeOf(entry: Pick<LogEntry, 'at'>): number {
  return entry instanceof Answer ? entry.hour.at + entry.since : Date.parse(entry.at);
}

/** `04:05.678Z` */
function withinHour(ms: number): string {
  return new Date(ms).toISOString().slice('1970-01-01T00:'.length);
}
