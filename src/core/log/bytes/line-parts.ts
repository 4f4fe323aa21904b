import type { CardPart, Mark, Stamp } from '../answer.ts';
import { runOf } from '../answer-runs.ts';
import type { AnswerEntry } from '../entry.ts';
import { asciiPiece } from './block.ts';
import { keyOfWords, KnownBytes, keyToQuote } from './known.ts';
import type { MemberForm } from './line-cursor.ts';

const readStamp = runOf(['offset', 'session']);
/** With a zone that there is, and no letter that JSON escapes. */
const usualStamp = /^","offset":(0|-?[1-9]\d{0,2}),"session":"([\w.-]*)"$/;
const cardNames = ['deck', 'question', 'hash', 'type', 'tags'] as const;
const topicNames = ['deck', 'question', 'hash', 'type', 'topic', 'tags'] as const;
const readCard = runOf(cardNames, topicNames);
const readMark = runOf(['verdict', 'score', 'points', 'rating', 'scheduled', 'hints']);
const readMode = runOf(['mode']);

/** `","offset":60,"session":"…","n":`, from the quote that ends the time. */
export function stampForm(): MemberForm<Stamp> {
  return {
    known: new KnownBytes({ most: 64, longest: 200 }),
    until: asciiPiece(',"n":'),
    keyAt: (block, at) => keyToQuote(block, at, 7),
    read(text) {
      const [, offset, session] = usualStamp.exec(text) ?? [];
      if (session !== undefined) return { offset: Number(offset), session };
      const read = text.startsWith('",') ? readStamp(text.slice(2)) : undefined;
      return read && { offset: read.offset, session: read.session };
    },
  };
}

/** More are not known at a time; there are hardly as many. */
const mostCards = 20_000;

/** `,"deck":"…",…,"try":`; what tells most questions apart is in the first two members. */
export function cardForm(): MemberForm<CardPart> {
  let count = 0;
  return {
    known: new KnownBytes({ most: mostCards, longest: 1000 }),
    until: asciiPiece(',"try":'),
    keyAt: (block, at) => keyToQuote(block, at, 8),
    read(text) {
      const read = text.startsWith(',') ? readCard(text.slice(1)) : undefined;
      if (read === undefined) return undefined;
      const { deck, question, hash, type, topic, tags } = read;
      count = (count + 1) % (2 * mostCards);
      return { deck, question, hash, type, topic, tags, number: count };
    },
  };
}

/** `"right","score":1,…,"ms":`, from the value of `verdict` on. */
export function markForm(): MemberForm<Mark> {
  return {
    known: new KnownBytes({ most: 1000, longest: 200 }),
    until: asciiPiece(',"ms":'),
    keyAt: (block, at) => keyOfWords(block, at, 12),
    read(text) {
      const read = readMark(`"verdict":${text}`);
      if (read === undefined) return undefined;
      const { verdict, score, points, rating, scheduled, hints } = read;
      return { verdict, score, points, rating, scheduled, hints };
    },
  };
}

/** `,"mode":"learn","crc":"` */
export function modeForm(): MemberForm<AnswerEntry['mode']> {
  return {
    known: new KnownBytes({ most: 10, longest: 40 }),
    until: asciiPiece(',"crc":"'),
    keyAt: (block, at) => keyOfWords(block, at, 3),
    read: (text) => (text.startsWith(',') ? readMode(text.slice(1))?.mode : undefined),
  };
}
