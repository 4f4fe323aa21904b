import { cardAt, type Answered, type Card, type Session } from './session.ts';

export interface Share {
  readonly right: number;
  readonly of: number;
}

/** How a session went: first tries only, overrides applied. */
export interface Tally {
  /** Cards answered, skipped or timed out at least once. */
  readonly asked: number;
  readonly right: number;
  /** Sum of score × points over first tries. */
  readonly score: number;
  /** Sum of points over the cards that count: those asked, or all of an exam. */
  readonly points: number;
  /** Cards that count: those asked, or all of an exam. */
  readonly counted: number;
  /** Answers given, returns included. */
  readonly answers: number;
  readonly cards: number;
  readonly topics: readonly (Share & { readonly topic: string })[];
  /** Indices of cards not right at first try, in the order asked. */
  readonly missed: readonly number[];
  /** Milliseconds spent answering. */
  readonly ms: number;
  /** Right answers at first try up to now without another between. */
  readonly inRow: number;
}

export function tally(session: Session): Tally {
  const first = session.answered.filter(({ turn }) => turn.attempt === 1);
  const right = first.filter(({ verdict }) => verdict === 'right');
  const counted =
    session.plan.mode === 'exam'
      ? session.plan.cards
      : first.map((one) => cardAt(session, one.turn.card));
  return {
    asked: first.length,
    right: right.length,
    score: sum(first.map((one) => one.score * one.entry.points)),
    points: sum(counted.map(({ question }) => question.points)),
    counted: counted.length,
    answers: session.answered.length,
    cards: session.plan.cards.length,
    topics: topics(
      counted,
      first.map(({ turn, verdict }) => [cardAt(session, turn.card), verdict]),
    ),
    missed: first.filter(({ verdict }) => verdict !== 'right').map(({ turn }) => turn.card),
    ms: sum(session.answered.map(({ entry }) => entry.ms)),
    inRow: first.length - 1 - first.findLastIndex(({ verdict }) => verdict !== 'right'),
  };
}

/** 0 to 100; an exam nobody answered is 0. */
export function percent({ score, points }: Pick<Tally, 'score' | 'points'>): number {
  return points === 0 ? 0 : (100 * score) / points;
}

/** Of the cards that count; one that was not answered is not right. */
function topics(
  counted: readonly Card[],
  answered: readonly (readonly [Card, Answered['verdict']])[],
): Tally['topics'] {
  const verdicts = new Map(answered);
  const groups = new Map<string, { right: number; of: number }>();
  for (const card of counted) {
    const { topic } = card.question;
    if (topic === undefined) continue;
    const group = groups.get(topic) ?? { right: 0, of: 0 };
    const right = group.right + (verdicts.get(card) === 'right' ? 1 : 0);
    groups.set(topic, { right, of: group.of + 1 });
  }
  return [...groups].map(([topic, share]) => ({ topic, ...share }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
