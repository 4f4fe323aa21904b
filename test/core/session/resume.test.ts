import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { seenEntries } from '../../../src/core/log/seen.ts';
import {
  answer,
  draft,
  end,
  handIn,
  override,
  reopen,
  undo,
  type Outcome,
} from '../../../src/core/session/answer.ts';
import { deckCards } from '../../../src/core/session/cards.ts';
import { recover, resume } from '../../../src/core/session/resume.ts';
import {
  cardAt,
  next,
  start,
  takeUp,
  type Card,
  type Move,
  type Plan,
  type Session,
} from '../../../src/core/session/session.ts';
import { turnSwitch } from '../../../src/core/session/switches.ts';
import { tally } from '../../../src/core/session/tally.ts';
import { read } from '../../support/read-deck.ts';
import { runsOf } from '../../support/breadth.ts';

const now = { at: Date.UTC(2026, 10, 23, 12), offset: 60 };

const right: Outcome = { kind: 'response', response: 'sun', hints: 0, ms: 1000 };
const wrong: Outcome = { kind: 'response', response: 'moon', hints: 0, ms: 1000 };
const skipped: Outcome = { kind: 'skipped', hints: 0, ms: 10 };
const outcomes = { right, wrong, skipped };

async function cardsOf(names: string): Promise<readonly Card[]> {
  const items = [...names].map(
    (id) =>
      `  - {id: ${id}, question: Q ${id}, choices: [sun, moon, star, comet, planet], answer: sun}\n`,
  );
  const { deck } = await read(`title: T\nquestions:\n${items.join('')}`);
  if (deck === undefined) throw new Error('no deck');
  return deckCards(deck);
}

/** A session, its log, and the deck as it now is. */
class Sitting {
  session: Session;
  readonly log: LogEntry[] = [];
  deck: readonly Card[];
  #sittings = 0;

  constructor(cards: readonly Card[], more: Partial<Plan> = {}) {
    this.deck = cards;
    const plan: Plan = {
      id: 's',
      mode: 'learn',
      seed: 5,
      cards,
      decks: [],
      filters: {},
      schedule: true,
      returns: more.mode !== 'exam',
      ...more,
    };
    this.session = this.take(start(plan, now));
  }

  take(move: Move | undefined): Session {
    this.log.push(...(move?.entries ?? []));
    this.session = move?.session ?? this.session;
    return this.session;
  }

  answer(...given: readonly Outcome[]): this {
    for (const one of given) this.take(answer(this.session, one, now));
    return this;
  }

  /** The program is gone; all that the next one has is the log and the deck. */
  killAndResume(): this {
    this.session = this.resumed();
    this.take(takeUp(this.session, now));
    return this;
  }

  resumed(): Session {
    const last = this.log.findLast((entry) => entry.kind === 'start');
    if (last === undefined) throw new Error('no start');
    this.#sittings += 1;
    const { cards } = recover(last, this.deck);
    const plan = { ...this.session.plan, cards, sitting: `s.${this.#sittings}` };
    return resume(plan, this.log);
  }
}

/** All that a learner can see of where a session stands, by the ids of questions. */
function seen(session: Session): object {
  const id = (index: number) => cardAt(session, index).question.id;
  const { asked, right: good, score, points, answers, inRow, missed } = tally(session);
  const step = next(session);
  return {
    queue: session.queue.map(({ card, attempt }) => `${id(card)}${attempt}`),
    answered: session.answered.map(
      ({ turn, verdict, score: got, rating }) =>
        `${id(turn.card)}${turn.attempt} ${verdict} ${got} ${rating}`,
    ),
    flagged: [...session.flagged].map(id).toSorted(),
    marked: [...session.marked].map(id).toSorted(),
    suspended: [...session.suspended].map(id).toSorted(),
    buried: [...session.buried].map(id).toSorted(),
    drafts: [...session.drafts].map(([card, text]) => `${id(card)} ${text}`).toSorted(),
    tally: { asked, good, score, points, answers, inRow, missed: missed.map(id) },
    choices: step.kind === 'ask' ? step.order : step.kind,
    phase: session.phase,
  };
}

/** A session as lists of ids. */
interface Model {
  queue: readonly string[];
  right: readonly string[];
  missed: readonly string[];
  flagged: ReadonlySet<string>;
  /** What was before each answer, and whose answer it was. */
  past: readonly { readonly of: string; readonly before: Answers }[];
}

type Answers = Pick<Model, 'queue' | 'right' | 'missed'>;

type Lists = Omit<Model, 'past'>;

function without({ queue, right: good, missed }: Answers, id: string): Answers {
  const others = (ids: readonly string[]) => ids.filter((one) => !one.startsWith(id));
  return { queue: others(queue), right: others(good), missed: others(missed) };
}

abstract class Step implements fc.Command<Model, Sitting> {
  abstract toString(): string;
  abstract apply(model: Model, real: Sitting): void;

  check(_model: Readonly<Model>): boolean {
    return true;
  }

  run(model: Model, real: Sitting): void {
    this.apply(model, real);
    const [wanted, found] = [listed(model), listed(lists(real.session))];
    if (wanted !== found) throw new Error(`${found}\nand not\n${wanted}`);
  }
}

function lists(session: Session): Lists {
  const id = (index: number) => cardAt(session, index).question.id;
  const told = (isRight: boolean) =>
    session.answered
      .filter(({ score }) => (score === 1) === isRight)
      .map(({ turn }) => `${id(turn.card)}${turn.attempt}`);
  return {
    queue: session.queue.map(({ card, attempt }) => `${id(card)}${attempt}`),
    right: told(true),
    missed: told(false),
    flagged: new Set([...session.flagged].map(id)),
  };
}

function listed({ queue, right: good, missed, flagged }: Lists): string {
  return [queue, good.toSorted(), missed.toSorted(), [...flagged].toSorted()].join('\n');
}

class Answer extends Step {
  readonly how: keyof typeof outcomes;

  constructor(how: keyof typeof outcomes) {
    super();
    this.how = how;
  }

  override check({ queue }: Readonly<Model>): boolean {
    return queue.length > 0;
  }

  apply(model: Model, real: Sitting): void {
    const { queue, right: good, missed } = model;
    const [turn = '', ...rest] = queue;
    const again = `${turn[0]}${Number(turn.slice(1)) + 1}`;
    model.past = [...model.past, { of: turn[0] ?? '', before: { queue, right: good, missed } }];
    if (this.how === 'right') [model.queue, model.right] = [rest, [...good, turn]];
    else {
      model.queue = [...rest.slice(0, 3), again, ...rest.slice(3)];
      model.missed = [...missed, turn];
    }
    real.answer(outcomes[this.how]);
  }

  toString(): string {
    return this.how;
  }
}

class Undo extends Step {
  apply(model: Model, real: Sitting): void {
    Object.assign(model, model.past.at(-1)?.before);
    model.past = model.past.slice(0, -1);
    real.take(undo(real.session, now));
  }

  toString(): string {
    return 'undo';
  }
}

/** "I was right" to an answer that was not: its card comes back no more. */
class IWasRight extends Step {
  override check({ missed, past }: Readonly<Model>): boolean {
    const last = past.at(-1);
    return last !== undefined && missed.length > last.before.missed.length;
  }

  apply(model: Model, real: Sitting): void {
    const turn = model.missed.at(-1) ?? '';
    model.missed = model.missed.slice(0, -1);
    model.right = [...model.right, turn];
    model.queue = model.queue.filter((one) => one[0] !== turn[0]);
    real.take(override(real.session, true, now));
  }

  toString(): string {
    return 'I was right';
  }
}

class Flag extends Step {
  override check({ queue }: Readonly<Model>): boolean {
    return queue.length > 0;
  }

  apply(model: Model, real: Sitting): void {
    const id = model.queue[0]?.[0] ?? '';
    const on = !model.flagged.has(id);
    model.flagged = new Set([...model.flagged].filter((one) => one !== id).concat(on ? id : []));
    real.take(turnSwitch(real.session, 'flag', real.session.queue[0]?.card ?? 0, on, now));
  }

  toString(): string {
    return 'flag';
  }
}

class Kill extends Step {
  apply(_model: Model, real: Sitting): void {
    real.killAndResume();
  }

  toString(): string {
    return 'kill, resume';
  }
}

class Quit extends Step {
  apply(_model: Model, real: Sitting): void {
    real.take(end(real.session, 'quit', now));
    real.killAndResume();
  }

  toString(): string {
    return 'quit, resume';
  }
}

/** A question goes from the deck, the others change places, and a new one comes. */
class Edit extends Step {
  readonly place: number;
  readonly fresh: Card;

  constructor(place: number, fresh: Card) {
    super();
    this.place = place;
    this.fresh = fresh;
  }

  apply(model: Model, real: Sitting): void {
    const id = real.deck[this.place % real.deck.length]?.question.id ?? '';
    const others = real.deck.filter(({ question }) => ![id, 'z'].includes(question.id));
    real.deck = [this.fresh, ...others.toReversed()];
    Object.assign(model, without(model, id));
    model.flagged = new Set([...model.flagged].filter((one) => one !== id));
    model.past = model.past
      .filter(({ of }) => of !== id)
      .map(({ of, before }) => ({ of, before: without(before, id) }));
    real.killAndResume();
  }

  toString(): string {
    return `kill, edit ${this.place}, resume`;
  }
}

describe('a session that is gone on with', () => {
  it('follows lists of ids through answers, undo, kills and edits of the deck', async () => {
    const cards = await cardsOf('abcdefg');
    const [added] = await cardsOf('z');
    if (added === undefined) throw new Error('no card');
    const steps = [
      fc
        .constantFrom('right' as const, 'wrong' as const, 'skipped' as const)
        .map((how) => new Answer(how)),
      fc.constantFrom('right' as const, 'wrong' as const).map((how) => new Answer(how)),
      fc.constant(new Undo()),
      fc.constant(new IWasRight()),
      fc.constant(new Flag()),
      fc.constant(new Kill()),
      fc.constant(new Quit()),
      fc.nat({ max: 8 }).map((place) => new Edit(place, added)),
    ];
    const law = fc.property(fc.commands(steps, { maxCommands: 30, size: 'max' }), (commands) => {
      const setup = () => ({
        model: {
          queue: [...'abcdefg'].map((id) => `${id}1`),
          right: [],
          missed: [],
          flagged: new Set<string>(),
          past: [],
        },
        real: new Sitting(cards),
      });
      fc.modelRun(setup, commands);
    });
    expect(() => fc.assert(law, { numRuns: runsOf(300) })).not.toThrow();
  });

  it('stands as it stood, for all that the learner sees', async () => {
    const cards = await cardsOf('abcdef');
    const acts = ['right', 'wrong', 'skipped', 'undo', 'mark', 'suspend', 'bury', 'draft'] as const;
    const act = fc.constantFrom(...acts, 'miss and bury');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (done) => {
        const one = new Sitting(cards);
        for (const what of done) {
          const turn = one.session.queue[0];
          if (turn === undefined) break;
          if (what === 'undo') one.take(undo(one.session, now));
          else if (what === 'draft') one.take(draft(one.session, turn.card, 'half a', now));
          else if (what === 'mark' || what === 'suspend' || what === 'bury')
            one.take(turnSwitch(one.session, what, turn.card, true, now));
          else if (what === 'miss and bury') {
            one.answer(wrong);
            one.take(turnSwitch(one.session, 'bury', turn.card, true, now));
          } else one.answer(outcomes[what]);
          const again = one.resumed();
          expect(seen(again)).toEqual(seen(one.session));
          expect(again.n).toBe(one.session.n);
        }
      }),
    );
  });

  it('keeps the answers and the marks of an exam, also those that were changed', async () => {
    const cards = await cardsOf('abc');
    const one = new Sitting(cards, { mode: 'exam' });
    one.take(turnSwitch(one.session, 'mark', 0, true, now));
    one.answer(wrong, skipped, right);
    one.session = reopen(one.session, 0);
    one.answer(right);
    expect(seen(one.killAndResume().session)).toMatchObject({
      queue: [],
      answered: ['b1 skipped 0 1', 'c1 right 1 3', 'a1 right 1 3'],
      marked: ['a'],
      choices: 'hand-in',
    });
  });

  it('lets nobody change an exam once a near miss was settled', async () => {
    const { deck } = await read(
      'title: T\nquestions:\n  - {id: a, question: Q, answer: photosynthesis}\n',
    );
    const one = new Sitting(deck === undefined ? [] : deckCards(deck), { mode: 'exam' });
    one.answer({ kind: 'response', response: 'photosynthesus', hints: 0, ms: 1 });
    expect(next(one.resumed()).kind).toBe('hand-in');
    one.session = handIn(one.session);
    one.take(override(one.session, true, now));
    expect(next(one.resumed()).kind).toBe('done');
  });

  it('takes back what was answered before it stopped', async () => {
    const one = new Sitting(await cardsOf('ab')).answer(wrong).killAndResume();
    one.take(undo(one.session, now));
    expect(seen(one.killAndResume().session)).toMatchObject({ queue: ['a1', 'b1'], answered: [] });
  });

  it('loses nothing where it still runs elsewhere: no two entries have one id', async () => {
    const cards = await cardsOf('abcd');
    const one = new Sitting(cards).answer(right);
    const other = new Sitting(cards);
    other.log.splice(0, 1, ...one.log);
    other.killAndResume().answer(wrong);
    one.answer(right, right);
    one.log.push(...other.log.slice(2));
    const known = seenEntries();
    expect(one.log.filter(known.isNew)).toHaveLength(one.log.length);
    const answered = one.resumed().answered.map(({ turn }) => turn.card);
    expect([answered.length, new Set(answered)]).toEqual([3, new Set([0, 1, 2])]);
  });
});

describe('the cards of an earlier session', () => {
  const startOf = async (names: string, filters: Plan['filters'] = {}) => {
    const [entry] = new Sitting(await cardsOf(names), { filters }).log;
    if (entry?.kind !== 'start') throw new Error('no start');
    return entry;
  };

  it('come in its order; what is gone and what was added is named', async () => {
    const { cards, gone, added } = recover(await startOf('dcba'), await cardsOf('abxd'));
    expect(cards.map(({ question }) => question.id).join('')).toBe('dba');
    expect([gone, added]).toEqual([['c'], ['x']]);
  });

  it('are not called new where a filter may have left them out', async () => {
    const deck = await cardsOf('abx');
    const added = async (filters: Plan['filters']) =>
      recover(await startOf('ab', filters), deck).added;
    expect(await added({ id: ['a', 'b'] })).toEqual([]);
    expect(await added({ id: ['a', 'b', 'x'] })).toEqual(['x']);
    expect(await added({ limit: 2 })).toEqual([]);
    expect(await added({ history: ['missed'] })).toEqual([]);
  });
});
