import type { AnswerEntry, LogEntry } from '../../src/core/log/entry.ts';
import type { Rating } from '../../src/core/question/prompt.ts';
import { seeded, type Random } from '../../src/core/schedule/random.ts';
import { dateOf, dayOfDate } from '../../src/core/schedule/study-day.ts';

export interface Simulation {
  readonly seed: number;
  /** How many answers, at the least; the last session is finished. */
  readonly answers: number;
  /** Days of study, the last of which is `until`. */
  readonly days: number;
  /** `YYYY-MM-DD`. */
  readonly until: string;
  readonly decks: number;
  readonly questionsPerDeck: number;
}

interface SimulatedCard {
  readonly deck: string;
  readonly question: string;
  readonly type: string;
  readonly topic: string;
  readonly tags: readonly string[];
  /** 0 to 1. */
  readonly hardness: number;
  readonly mistakes: readonly string[];
  /** The day after which it asks something else. */
  readonly rewritten: number;
  asked: number;
  lastDay: number;
}

const perSession = 40;
const types = ['multiple-choice', 'short-answer', 'numeric', 'flashcard'] as const;
const topics = ['Basics', 'Optimisation', 'Regularisation', 'Backpropagation'];

/** A learner's whole log in order: the same for the same simulation. */
export function* simulatedLog(simulation: Simulation): Generator<LogEntry> {
  const random = seeded('simulated learner', simulation.seed);
  const cards = cardsOf(simulation, random);
  const last = dayOfDate(simulation.until);
  let written = 0;
  for (let index = 0; index < simulation.days; index += 1) {
    const day = last - simulation.days + 1 + index;
    const wanted = Math.round((simulation.answers * (index + 1)) / simulation.days);
    if (random() < 0.2 && index + 1 < simulation.days) continue;
    const known = Math.ceil(cards.length * Math.min(1, (index + 5) / (simulation.days * 0.7)));
    const sessions = Math.ceil((wanted - written) / perSession);
    for (let session = 0; session < sessions; session += 1) {
      // Now and then somebody learns after midnight.
      const evening = random() < 0.1 ? 25 : 18;
      const hour = sessions === 1 ? evening : 5 + (session * 20) / sessions;
      const start = { day, hour, id: `sim-${dateOf(day)}-${session}` };
      const count = Math.max(8, Math.ceil((wanted - written) / (sessions - session)));
      for (const entry of sessionOf(start, count, cards.slice(0, known), random)) {
        if (entry.kind === 'answer') written += 1;
        yield entry;
      }
    }
  }
}

function cardsOf(
  { decks, questionsPerDeck, days, until }: Simulation,
  random: Random,
): SimulatedCard[] {
  return Array.from({ length: decks * questionsPerDeck }, (_, index) => {
    const place = Math.floor(index / decks);
    const type = types[place % types.length] ?? 'numeric';
    return {
      deck: `deck-${(index % decks) + 1}`,
      question: `question-${place + 1}`,
      type,
      topic: topics[Math.floor(place / 3) % topics.length] ?? '',
      tags: place % 5 === 0 ? ['hard', 'exam'] : place % 2 === 0 ? ['exam'] : [],
      hardness: random() ** 1.5,
      mistakes: ['exploding gradient', 'a larger batch', `wrong ${place}`],
      rewritten: dayOfDate(until) - Math.floor(days / 2) - (place % 20),
      asked: 0,
      lastDay: 0,
    };
  });
}

interface SessionStart {
  readonly day: number;
  /** Local, from 4 to 28. */
  readonly hour: number;
  readonly id: string;
}

function* sessionOf(
  { day, hour, id: session }: SessionStart,
  count: number,
  cards: readonly SimulatedCard[],
  random: Random,
): Generator<LogEntry> {
  const month = new Date(day * 86_400_000).getUTCMonth();
  const offset = month > 2 && month < 10 ? 120 : 60;
  let at = Math.round((day * 24 + hour) * 3_600_000 - offset * 60_000);
  let n = 0;
  const stamped = () => {
    n += 1;
    return {
      v: 1,
      id: `${session}-${n}`,
      at: new Date(at).toISOString(),
      offset,
      session,
      n,
    } as const;
  };
  const decks = [...new Set(cards.map(({ deck }) => deck))];
  yield {
    ...stamped(),
    kind: 'start',
    decks: decks.map((id) => ({ id, title: id, path: `${id}.yaml`, hash: 'h' })),
    mode: 'learn',
    seed: 1,
    filters: {},
    schedule: true,
    order: [],
  };
  const totals = { asked: 0, right: 0, score: 0, points: 0 };
  for (let index = 0; index < count; index += 1) {
    const card = cards[Math.floor(random() ** 1.3 * cards.length)];
    if (card === undefined) continue;
    for (const tried of triesOf(card, day, random)) {
      at += tried.ms + 1500;
      const entry: AnswerEntry = { ...stamped(), ...tried };
      yield entry;
      if (entry.try === 1) totals.asked += 1;
      if (entry.verdict === 'wrong' && entry.type === 'short-answer' && random() < 0.15)
        yield {
          ...stamped(),
          kind: 'override',
          target: entry.id,
          verdict: 'right',
          score: 1,
          rating: 3,
        };
      else if (random() < 0.004) yield { ...stamped(), kind: 'undo', target: entry.id };
    }
  }
  yield { ...stamped(), kind: 'end', reason: 'done', totals };
}

type Tried = Omit<AnswerEntry, 'v' | 'id' | 'at' | 'offset' | 'session' | 'n'>;

function* triesOf(card: SimulatedCard, day: number, random: Random): Generator<Tried> {
  const rest = card.asked === 0 ? 0 : Math.min(60, day - card.lastDay);
  const learned = card.asked === 0 ? 0.25 : 0.5 + 0.45 * (1 - 1 / (1 + card.asked));
  const chance = learned - card.hardness * 0.35 - rest * 0.003;
  card.asked += 1;
  card.lastDay = day;
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const isRight = random() < chance + (attempt - 1) * 0.4;
    yield tried(card, attempt, isRight, day, random);
    if (isRight) return;
  }
}

function tried(
  card: SimulatedCard,
  attempt: number,
  isRight: boolean,
  day: number,
  random: Random,
): Tried {
  const skipped = !isRight && random() < 0.1;
  const mistake = card.mistakes[Math.floor(random() ** 2 * card.mistakes.length)] ?? '';
  const rating: Rating = isRight ? 3 : 1;
  const said = card.type === 'flashcard' ? { rating } : isRight ? 'the answer' : mistake;
  return {
    kind: 'answer',
    deck: card.deck,
    question: card.question,
    // Every tenth question was rewritten at some time.
    hash: card.question.endsWith('7') && day > card.rewritten ? 'second' : 'first',
    type: card.type,
    topic: card.topic,
    tags: card.tags,
    try: attempt,
    ...(skipped ? {} : { response: said }),
    verdict: isRight ? 'right' : skipped ? 'skipped' : 'wrong',
    score: isRight ? 1 : 0,
    points: 1,
    rating,
    scheduled: true,
    hints: 0,
    ms: Math.round(3000 + 9000 * card.hardness + 8000 * random() ** 3),
    mode: 'learn',
  };
}
