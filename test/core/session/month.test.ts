import { describe, expect, it } from 'vitest';
import type { AnswerEntry } from '../../../src/core/log/entry.ts';
import { introducedOn, memoryFold, type Memories } from '../../../src/core/log/memories.ts';
import { standingAnswers } from '../../../src/core/log/replay.ts';
import type { Rating } from '../../../src/core/question/prompt.ts';
import type { Memory } from '../../../src/core/schedule/memory.ts';
import { seeded } from '../../../src/core/schedule/random.ts';
import { isDue } from '../../../src/core/schedule/is-due.ts';
import { makeScheduler } from '../../../src/core/schedule/scheduler.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import { studyDay, type When } from '../../../src/core/schedule/study-day.ts';
import { agendaOf } from '../../../src/core/session/agenda.ts';
import { keyOf } from '../../../src/core/session/cards.ts';
import { deckCards } from '../../../src/core/session/cards.ts';
import type { Card } from '../../../src/core/session/session.ts';
import { answerEntry } from '../../support/log-entries.ts';
import { read } from '../../support/read-deck.ts';
import { formulas, type State } from '../schedule/formulas.ts';

const dayMs = 86_400_000;
const morning = Date.UTC(2027, 2, 1, 7);
const days = 31;
const newLimit = 5;

const questions = Array.from(
  { length: 200 },
  (_, index) => `  - { question: q${index}?, answer: x }`,
);
const { deck } = await read(`title: T\nquestions:\n${questions.join('\n')}\n`);
const cards: readonly Card[] = deck === undefined ? [] : deckCards(deck);
const scheduler = makeScheduler(defaultSettings);
const nature = formulas(defaultSettings.parameters);

const nobody = { suspended: new Set<string>(), buried: new Set<string>() };

interface Day {
  readonly now: When;
  readonly asked: number;
  readonly recalled: number;
  readonly recallable: number;
  readonly memories: Memories;
}

/** A learner whose memory is as the formulas say, with chance from a seed. */
function month(seed: number): { readonly days: readonly Day[]; readonly log: AnswerEntry[] } {
  const random = seeded('learner', seed);
  const truth = new Map<string, { readonly state: State; readonly day: number }>();
  const log: AnswerEntry[] = [];
  const fold = memoryFold(scheduler, { at: morning + (days + 1) * dayMs, offset: 0 });

  function rate(card: Card, day: number): Rating {
    const known = truth.get(keyOf(card));
    const chance = known ? nature.retrievability(day - known.day, known.state.stability) : 0.4;
    const luck = random();
    return luck > chance ? 1 : luck < 0.08 ? 4 : luck > chance * 0.9 ? 2 : 3;
  }

  function answer(card: Card, now: When): Rating {
    const day = studyDay(now);
    const rating = rate(card, day);
    const known = truth.get(keyOf(card));
    const state = nature.next(known?.state, known ? day - known.day : 0, rating);
    truth.set(keyOf(card), { state, day });
    const entry = answerEntry('s', log.length + 1, {
      deck: card.deck,
      question: card.question.id,
      at: new Date(now.at).toISOString(),
      offset: 0,
      rating,
      mode: 'review',
    });
    log.push(entry);
    for (const standing of standingAnswers([entry])) fold.take(standing);
    return rating;
  }

  const agenda = (memories: Memories, now: When) => {
    const newLeft = newLimit - introducedOn(memories, studyDay(now));
    return agendaOf(cards, { scheduler, memories, away: nobody, newLeft }, now);
  };

  const done = Array.from({ length: days }, (_, index): Day => {
    let now: When = { at: morning + index * dayMs, offset: 0 };
    let [asked, recalled, recallable] = [0, 0, 0];
    for (let round = 0; round < 12; round += 1) {
      const before = fold.memories();
      const { due, fresh, held, later } = agenda(before, now);
      expect(due.length + fresh.length + held + later.length).toBe(cards.length);
      for (const card of [...due, ...fresh]) {
        const learned = before.get(keyOf(card))?.phase === 'review';
        const rating = answer(card, now);
        asked += 1;
        if (learned) recallable += 1;
        if (learned && rating > 1) recalled += 1;
      }
      if (due.length + fresh.length === 0) break;
      const after = fold.memories();
      for (const card of [...due, ...fresh])
        expect(after.get(keyOf(card))).toSatisfy((memory: Memory) => !isDue(memory, now));
      now = { ...now, at: now.at + 15 * 60_000 };
    }
    return { now, asked, recalled, recallable, memories: fold.memories() };
  });
  return { days: done, log };
}

describe.each([1, 2, 3])('a month of a simulated learner, seed %i', (seed) => {
  const { days: done, log } = month(seed);
  const last = done.at(-1);
  const memories = last?.memories ?? new Map<string, never>();

  it('brings five new cards a day and loses none', () => {
    expect(done.map((day) => day.memories.size)).toEqual(
      done.map((_, index) => Math.min(cards.length, newLimit * (index + 1))),
    );
    const leftOver = [...memories.values()].filter((memory) => memory.phase === 'learning');
    expect(leftOver.length).toBeLessThan(newLimit);
  });

  it('holds the retention that was wanted', () => {
    const sum = (of: (day: Day) => number) => done.reduce((total, day) => total + of(day), 0);
    const share = sum((day) => day.recalled) / sum((day) => day.recallable);
    expect(share).toBeGreaterThan(0.84);
    expect(share).toBeLessThan(0.96);
  });

  it('asks a bearable number of cards every day', () => {
    const reviews = done.map((day) => day.asked);
    expect(Math.max(...reviews)).toBeLessThan(80);
    expect(Math.min(...reviews)).toBeGreaterThanOrEqual(newLimit);
  });

  it('gives intervals of days to months, longer for what is known better', () => {
    const known = [...memories.values()].filter(({ phase }) => phase === 'review');
    const waits = known.map(({ due, last: day }) => (due.kind === 'day' ? due.day - day : 0));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...waits)).toBeLessThan(400);
    const today = studyDay({ at: morning + (days - 1) * dayMs, offset: 0 });
    expect(known.every(({ due }) => due.kind === 'day' && due.day > today)).toBe(true);
    const [short, long] = [
      known.filter((one) => one.stability < 5),
      known.filter((one) => one.stability > 20),
    ];
    const mean = (list: typeof known) =>
      list.reduce(
        (total, { due, last: day }) => total + (due.kind === 'day' ? due.day - day : 0),
        0,
      ) / list.length;
    expect(mean(long)).toBeGreaterThan(mean(short));
  });

  it('is what a replay of its log gives', () => {
    const fold = memoryFold(scheduler, { at: morning + (days + 1) * dayMs, offset: 0 });
    for (const standing of standingAnswers(log)) fold.take(standing);
    expect(fold.memories()).toEqual(memories);
  });
});
