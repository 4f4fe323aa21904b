import type { AnswerEntry } from './entry.ts';

/** Parts of an answer; of each only the members it is about are read. */
export interface AnswerParts {
  readonly id: string;
  readonly at: string;
  readonly n: number;
  readonly ms: number;
  readonly stamp: Pick<AnswerEntry, 'offset' | 'session'>;
  readonly card: Pick<AnswerEntry, 'deck' | 'question' | 'hash' | 'type' | 'topic' | 'tags'>;
  readonly tried: Pick<AnswerEntry, 'try'>;
  readonly said: Pick<AnswerEntry, 'response'>;
  readonly mark: Pick<
    AnswerEntry,
    'verdict' | 'score' | 'points' | 'rating' | 'scheduled' | 'hints'
  >;
  readonly mode: Pick<AnswerEntry, 'mode'>;
}

/** An answer whose members are in the order of its line; a class, as that is the fastest to make. */
export class UsualAnswer implements AnswerEntry {
  readonly v = 1;
  readonly kind = 'answer';
  readonly id: string;
  readonly at: string;
  readonly offset: number;
  readonly session: string;
  readonly n: number;
  readonly deck: string;
  readonly question: string;
  readonly hash: string;
  readonly type: string;
  declare readonly topic?: string;
  declare readonly tags: readonly string[];
  declare readonly try: number;
  declare readonly response?: NonNullable<AnswerEntry['response']>;
  declare readonly verdict: AnswerEntry['verdict'];
  declare readonly score: number;
  declare readonly points: number;
  declare readonly rating: AnswerEntry['rating'];
  declare readonly scheduled: boolean;
  declare readonly hints: number;
  declare readonly ms: number;
  declare readonly mode: AnswerEntry['mode'];

  constructor({ id, at, n, ms, stamp, card, tried, said, mark, mode }: AnswerParts) {
    this.id = id;
    this.at = at;
    this.offset = stamp.offset;
    this.session = stamp.session;
    this.n = n;
    this.deck = card.deck;
    this.question = card.question;
    this.hash = card.hash;
    this.type = card.type;
    if (card.topic !== undefined) this.topic = card.topic;
    this.tags = card.tags;
    this.try = tried.try;
    if (said.response !== undefined) this.response = said.response;
    this.verdict = mark.verdict;
    this.score = mark.score;
    this.points = mark.points;
    this.rating = mark.rating;
    this.scheduled = mark.scheduled;
    this.hints = mark.hints;
    this.ms = ms;
    this.mode = mode.mode;
  }
}
