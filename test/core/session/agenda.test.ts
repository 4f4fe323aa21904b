import { expect, it } from 'vitest';
import type { Memory } from '../../../src/core/schedule/memory.ts';
import { makeScheduler } from '../../../src/core/schedule/scheduler.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import { studyDay } from '../../../src/core/schedule/study-day.ts';
import { agendaOf, type Agenda } from '../../../src/core/session/agenda.ts';
import { keyOf } from '../../../src/core/session/cards.ts';
import { deckCards } from '../../../src/core/session/cards.ts';
import type { Card } from '../../../src/core/session/session.ts';
import { read } from '../../support/read-deck.ts';

const now = { at: Date.UTC(2026, 10, 23, 15), offset: 60 };
const today = studyDay(now);
const scheduler = makeScheduler(defaultSettings);

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const { deck } = await read(
  `title: T\nquestions:\n${ids.map((id) => `  - { id: ${id}, question: '${id}?', answer: ${id} }\n`).join('')}`,
);
const cards: readonly Card[] = deck === undefined ? [] : deckCards(deck);
const keys = new Map(cards.map((card) => [card.question.id, keyOf(card)]));

function keyed<T>(of: { readonly [id: string]: T }): ReadonlyMap<string, T> {
  return new Map(Object.entries(of).map(([id, value]) => [keys.get(id) ?? id, value]));
}

function memory(over: Partial<Memory>): Memory {
  return {
    stability: 10,
    difficulty: 5,
    phase: 'review',
    step: 0,
    reviews: 3,
    lapses: 0,
    first: today - 30,
    last: today - 10,
    due: { kind: 'day', day: today },
    ...over,
  };
}

const memories = keyed({
  a: memory({}),
  b: memory({ stability: 2 }),
  c: memory({ due: { kind: 'day', day: today + 1 } }),
  d: memory({ phase: 'learning', due: { kind: 'time', at: now.at - 1000 } }),
  e: memory({ phase: 'learning', due: { kind: 'time', at: now.at + 1000 } }),
});

function agenda(newLeft = 10, away: readonly string[] = []): Agenda {
  const [first, ...rest] = away.map((id) => keys.get(id) ?? id);
  const left = { suspended: new Set(rest), buried: new Set(first === undefined ? [] : [first]) };
  return agendaOf(cards, { scheduler, memories, away: left, newLeft }, now);
}

const idsOf = (list: readonly Card[]) => list.map(({ question }) => question.id);

it('cards in their steps come first, then those most likely forgotten, then new ones', () => {
  const { due, fresh, held, later } = agenda();
  expect(idsOf(due)).toEqual(['d', 'b', 'a']);
  expect(idsOf(fresh)).toEqual(['f', 'g']);
  expect(held).toBe(0);
  expect(later).toHaveLength(2);
});

it('no more new cards come than a day may still bring', () => {
  expect(agenda(1)).toMatchObject({ fresh: [cards[5]], held: 1 });
  expect(agenda(-3)).toMatchObject({ fresh: [], held: 2 });
});

it('cards that are suspended or buried are left out and counted', () => {
  const { due, fresh, away } = agenda(10, ['b', 'f', 'c']);
  expect([idsOf(due), idsOf(fresh), away]).toEqual([['d', 'a'], ['g'], 3]);
});
