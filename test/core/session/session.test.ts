import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { standingAnswers } from '../../../src/core/log/replay.ts';
import {
  answer,
  end,
  handIn,
  leaveUnsettled,
  override,
  reopen,
  undo,
  type Outcome,
} from '../../../src/core/session/answer.ts';
import { deckCards } from '../../../src/core/session/cards.ts';
import {
  next,
  start,
  type Move,
  type Plan,
  type Session,
} from '../../../src/core/session/session.ts';
import { turnSwitch } from '../../../src/core/session/switches.ts';
import { percent, tally } from '../../../src/core/session/tally.ts';
import { read } from '../../support/read-deck.ts';
import { runsOf } from '../../support/breadth.ts';

const now = { at: Date.UTC(2026, 10, 23, 12), offset: 60 };

const given = (response: string | readonly string[]): Outcome => ({
  kind: 'response',
  response,
  hints: 0,
  ms: 1000,
});
const skipped: Outcome = { kind: 'skipped', hints: 0, ms: 10 };

/** A session over questions named a, b, c …, whose answer is `photosynthesis`, with every entry it makes. */
class Desk {
  session: Session;
  readonly entries: LogEntry[] = [];

  constructor(plan: Plan) {
    this.session = this.take(start(plan, now));
  }

  take(move: Move): Session {
    this.entries.push(...move.entries);
    this.session = move.session;
    return this.session;
  }

  get open(): string {
    const step = next(this.session);
    return step.kind === 'ask' ? `${step.card.question.id}${step.turn.attempt}` : step.kind;
  }

  answer(...responses: string[]): this {
    for (const one of responses)
      this.take(answer(this.session, one === '' ? skipped : given(one), now));
    return this;
  }

  undo(): this {
    const move = undo(this.session, now);
    if (move !== undefined) this.take(move);
    return this;
  }
}

const right = 'photosynthesis';
const nearly = 'photosynthesus';

async function desk(names: string, more: Partial<Plan> = {}): Promise<Desk> {
  const items = [...names]
    .map((id) => `  - {id: ${id}, question: Q ${id}, answer: ${right}}\n`)
    .join('');
  const { deck } = await read(`title: T\nquestions:\n${items}`);
  if (deck === undefined) throw new Error('no deck');
  // Each question's answer would be another's, which no slip may hit.
  const cards = deckCards(deck).map((card) => ({
    ...card,
    context: { ...card.context, others: [] },
  }));
  return new Desk({ ...planOf(cards), ...more });
}

function planOf(cards: Plan['cards']): Plan {
  return {
    id: 's',
    mode: 'learn',
    seed: 1,
    cards,
    decks: [],
    filters: {},
    schedule: true,
    returns: true,
  };
}

const exam: Partial<Plan> = { mode: 'exam', returns: false };

describe('a session that learns', () => {
  it('brings a missed card back after three others, or after all that remain', async () => {
    const one = (await desk('abcdef')).answer('x');
    const order: string[] = [];
    while (one.open !== 'done') {
      order.push(one.open);
      one.answer(right);
    }
    expect(order).toEqual(['b1', 'c1', 'd1', 'a2', 'e1', 'f1']);
    const last = (await desk('ab')).answer(right, 'x');
    expect(last.open).toBe('b2');
  });

  it('brings it back until it is right once, and skipped cards too', async () => {
    const one = (await desk('ab')).answer('', right, 'x');
    expect(one.open).toBe('a3');
    expect(one.answer(right).open).toBe('done');
  });

  it.each(['suspend', 'bury'] as const)(
    'asks a missed card no more after %s, and again once it is taken back',
    async (kind) => {
      const one = (await desk('abcde')).answer('x');
      one.take(turnSwitch(one.session, kind, 0, true, now));
      expect(one.answer(right, right, right, right).open).toBe('done');
      expect(tally(one.session)).toMatchObject({ asked: 5, right: 4, points: 5, answers: 5 });
      one.take(turnSwitch(one.session, kind, 0, false, now));
      expect(one.open).toBe('a2');
    },
  );

  it('brings a card that was put away back by no override, and its first try by undo', async () => {
    const one = (await desk('ab')).answer(right);
    one.take(turnSwitch(one.session, 'suspend', 0, true, now));
    one.take(override(one.session, false, now));
    expect(one.session.queue.map(({ card }) => card)).toEqual([1]);
    expect(one.undo().open).toBe('a1');
    expect(one.answer('x').open).toBe('b1');
    expect(one.answer(right).open).toBe('done');
  });

  it('asks what was suspended before until it is right, unless it is suspended anew', async () => {
    const one = (await desk('ab', { suspended: [0] })).answer('x');
    expect(one.session.queue.map(({ card }) => card)).toEqual([1, 0]);
    one.take(turnSwitch(one.session, 'suspend', 0, false, now));
    one.take(turnSwitch(one.session, 'suspend', 0, true, now));
    expect(one.session.queue.map(({ card }) => card)).toEqual([1]);
  });

  it('scores and schedules first tries only', async () => {
    const one = (await desk('ab')).answer('x', right, right);
    expect(tally(one.session)).toMatchObject({
      asked: 2,
      right: 1,
      score: 1,
      points: 2,
      answers: 3,
      missed: [0],
    });
    expect(percent(tally(one.session))).toBe(50);
    expect(
      one.entries.flatMap((entry) => (entry.kind === 'answer' ? [entry.scheduled] : [])),
    ).toEqual([true, true, false]);
  });

  it('keeps a near miss at 0 and Again until the learner says', async () => {
    const one = (await desk('ab')).answer(nearly);
    expect(one.session.answered[0]).toMatchObject({ verdict: 'nearly', score: 0, rating: 1 });
    one.take(override(one.session, true, now));
    expect(one.session.answered[0]).toMatchObject({ verdict: 'right', score: 1, rating: 2 });
    expect(one.session.queue).toEqual([{ card: 1, attempt: 1 }]);
  });

  it('keeps what is right of a near miss, whatever the learner says of its slip', async () => {
    const { deck } = await read("- { id: c, cloze: 'The {{mitochondrion}} makes {{ATP}}.' }\n");
    if (deck === undefined) throw new Error('no deck');
    const one = new Desk(planOf(deckCards(deck)));
    one.take(answer(one.session, given(['mitocondrion', 'ATP']), now));
    expect(one.session.answered[0]).toMatchObject({ verdict: 'nearly', score: 0.5, rating: 2 });
    one.take(override(one.session, false, now));
    expect(one.session.answered[0]).toMatchObject({ verdict: 'wrong', score: 0.5, rating: 2 });
    one.take(override(one.session, true, now));
    expect(one.session.answered[0]).toMatchObject({ verdict: 'right', score: 1 });
    one.take(override(one.session, false, now));
    expect(one.session.answered[0]).toMatchObject({ verdict: 'wrong', score: 0.5 });
  });

  it('takes a card that was overruled out of its return, and puts one in that was given up', async () => {
    const one = (await desk('abc')).answer('x');
    one.take(override(one.session, true, now));
    expect(one.session.queue.map(({ card }) => card)).toEqual([1, 2]);
    one.take(override(one.session, false, now));
    expect(one.session.queue.map(({ card, attempt }) => [card, attempt])).toEqual([
      [1, 1],
      [2, 1],
      [0, 2],
    ]);
    expect(one.entries.at(-1)).toMatchObject({
      kind: 'override',
      verdict: 'wrong',
      score: 0,
      rating: 1,
    });
  });

  it('rates a right answer Hard after a hint', async () => {
    const one = await desk('a');
    one.take(answer(one.session, { ...given(right), hints: 1 }, now));
    expect(one.session.answered[0]?.rating).toBe(2);
  });

  it('undoes the last answer with its override, twice too, and keeps flags', async () => {
    const one = (await desk('abc')).answer('x');
    one.take(override(one.session, true, now));
    one.take(turnSwitch(one.session, 'flag', 0, true, now));
    one.answer('x');
    expect(one.undo().open).toBe('b1');
    expect(one.undo().open).toBe('a1');
    expect(one.session.flagged).toEqual(new Set([0]));
    expect(undo(one.session, now)).toBeUndefined();
    expect(standingAnswers(one.entries)).toEqual([]);
  });

  it('can be undone after its end', async () => {
    const one = (await desk('a')).answer(right);
    one.take(end(one.session, 'done', now));
    expect(one.undo().open).toBe('a1');
  });

  it('numbers its entries from 1 without a gap, each with its own id', async () => {
    const one = (await desk('abc')).answer('x', right).undo();
    one.take(override(one.session, true, now));
    expect(one.entries.map(({ n }) => n)).toEqual(one.entries.map((_, index) => index + 1));
    expect(new Set(one.entries.map(({ id }) => id)).size).toBe(one.entries.length);
  });
});

describe('an exam', () => {
  it('asks each card once and waits to be handed in', async () => {
    const one = (await desk('ab', exam)).answer('x', right);
    expect(one.open).toBe('hand-in');
    one.session = handIn(one.session);
    expect(one.open).toBe('done');
  });

  it('lets an answer be changed: the earlier one is undone, the new one is a first try', async () => {
    const one = (await desk('ab', exam)).answer('x', right);
    one.session = reopen(one.session, 0);
    one.answer(right);
    expect(tally(one.session)).toMatchObject({ right: 2, asked: 2 });
    expect(one.entries.slice(-2).map(({ kind }) => kind)).toEqual(['undo', 'answer']);
    expect(
      standingAnswers(one.entries).map(({ entry, verdict }) => [
        entry.question,
        verdict,
        entry.try,
      ]),
    ).toEqual([
      ['b', 'right', 1],
      ['a', 'right', 1],
    ]);
    one.undo();
    expect(
      standingAnswers(one.entries).map(({ entry, verdict }) => [entry.question, verdict]),
    ).toEqual([
      ['a', 'wrong'],
      ['b', 'right'],
    ]);
  });

  it('asks about a near miss only after handing in, and leaves it where nobody is there', async () => {
    const one = (await desk('ab', exam)).answer(nearly, right);
    expect(one.open).toBe('hand-in');
    one.session = handIn(one.session);
    expect(one.open).toBe('settle');
    one.session = leaveUnsettled(one.session);
    expect(one.open).toBe('done');
    expect(percent(tally(one.session))).toBe(50);
  });

  it('counts cards that were not reached', async () => {
    const one = (await desk('abcd', exam)).answer(right);
    one.session = handIn(one.session);
    expect(percent(tally(one.session))).toBe(25);
  });
});

describe('whatever is done', () => {
  it('the log tells the same answers as the session', async () => {
    const plain = await desk('abcde');
    const actions = fc.array(
      fc.constantFrom('right', 'wrong', 'nearly', 'skip', 'y', 'n', 'undo', 'flag'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(actions, (names) => {
        const one = new Desk(plain.session.plan);
        for (const name of names) act(one, name);
        const told = standingAnswers(one.entries).map(({ entry, verdict, score }) => [
          entry.question,
          entry.try,
          verdict,
          score,
        ]);
        const kept = one.session.answered.map(({ entry, verdict, score }) => [
          entry.question,
          entry.try,
          verdict,
          score,
        ]);
        expect(told).toEqual(kept);
        expect(one.entries.map(({ n }) => n)).toEqual(one.entries.map((_, index) => index + 1));
      }),
      { numRuns: runsOf(500) },
    );
  });
});

function act(one: Desk, name: string): void {
  const asking = next(one.session).kind === 'ask';
  if (name === 'undo') one.undo();
  else if (name === 'flag') one.take(turnSwitch(one.session, 'flag', 0, true, now));
  else if (name === 'y' || name === 'n') {
    if (one.session.answered.length > 0) one.take(override(one.session, name === 'y', now));
  } else if (asking) one.answer({ right, wrong: 'x', nearly, skip: '' }[name] ?? '');
}
