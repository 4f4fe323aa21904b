import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendmentsOf } from '../../../src/core/log/amendments.ts';
import type { AnswerEntry, OverrideEntry, UndoEntry } from '../../../src/core/log/entry.ts';
import type { Response } from '../../../src/core/question/type.ts';
import { typeNames, type Question } from '../../../src/core/question/types.ts';
import { xapiForm } from '../../../src/core/report/xapi/form.ts';
import type { XapiSetting } from '../../../src/core/report/xapi/setting.ts';
import { namedId } from '../../../src/io/named-id.ts';
import { answerEntry, overrideEntry, undoEntry } from '../../support/log-entries.ts';
import { root } from '../../support/quiz.ts';
import { read } from '../../support/read-deck.ts';
import { brokenRules } from '../../support/xapi-rules.ts';
import { runsOf } from '../../support/breadth.ts';

const { deck } = await read(readFileSync(join(root, 'test/decks/ok/every-type.yaml')));
const byType = new Map<string, Question>(deck?.questions.map((one) => [one.type, one]));

const setting: XapiSetting = {
  actor: { objectType: 'Agent', mbox: 'mailto:me@example.org' },
  base: 'https://example.org/quiz/',
  all: true,
  now: Date.UTC(2026, 10, 24),
  card: () => undefined,
  deckTitle: () => undefined,
  uuid: namedId,
  plain: (prose) => prose.trim(),
};

/** Knows the deck's question of each type. */
const knowing: XapiSetting = {
  ...setting,
  card: ({ type }) => {
    const question = byType.get(type);
    return question && { question, language: 'de-CH' };
  },
  deckTitle: () => ({ text: 'Every type', language: 'de-CH' }),
};

type Statement = Record<string, Record<string, unknown>>;

function statements(
  entry: AnswerEntry,
  amending: readonly (UndoEntry | OverrideEntry)[] = [],
  how = setting,
): readonly Statement[] {
  const { head, between, tail, items } = xapiForm(how);
  const text = `${head}${items(entry, amendmentsOf(amending)).join(between)}${tail}`;
  return JSON.parse(text) as Statement[];
}

const [start, hour] = [Date.UTC(2020), 3_600_000];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('[,]', '{lang=en}', '../x', 'a b', '', '__proto__', '\ud800', '=1'),
);
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
const response: fc.Arbitrary<Response> = fc.oneof(
  text,
  fc.array(text),
  fc.array(fc.tuple(text, text)),
  fc.record({ text, ticks: fc.array(text), rating: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ rating: fc.constantFrom(1, 2, 3, 4) }),
);

/** Answers as any file of this form may hold them. */
const hostile: fc.Arbitrary<AnswerEntry> = fc
  .record({
    id: text,
    session: text,
    deck: text,
    question: text,
    hash: text,
    topic: text,
    tags: fc.array(text),
    type: fc.oneof(text, fc.constantFrom(...typeNames)),
    response,
    verdict: fc.constantFrom('right', 'nearly', 'wrong', 'skipped', 'timeout'),
    score: number,
    points: number,
    ms: number,
    hints: number,
    at: fc
      .integer({ min: 0, max: 70_000 })
      .map((hours) => new Date(start + hours * hour).toISOString()),
  })
  .map((over) => ({ ...answerEntry(), ...over }));

describe('every xAPI statement', () => {
  it('keeps the rules of the specification, whatever the log holds', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (entry, known) => {
        const amending = [overrideEntry(entry, 5), undoEntry(entry, 6)];
        const how = known ? knowing : setting;
        for (const some of [[], amending.slice(0, 1), amending.slice(1)])
          for (const statement of statements(entry, some, how))
            expect(brokenRules(withoutForeign(statement))).toEqual([]);
      }),
      { numRuns: runsOf(1000) },
    );
  });

  it('has an id of its own entry, the same at every export', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b] = [one, other].map((id) => statements({ ...answerEntry(), id })[0]?.['id']);
        expect(a === b).toBe(one === other);
      }),
    );
    expect(statements(answerEntry('s', 1))[0]?.['id']).toBe(namedId('s-1'));
  });
});

/** What was chosen need not be one of the deck's choices in such a log; it keeps its form anyway. */
function withoutForeign(statement: Statement): Statement {
  const { definition, ...object } = statement['object'] ?? {};
  if (definition === undefined) return statement;
  const { choices: _choices, source: _source, target: _target, ...rest } = definition as Statement;
  return { ...statement, object: { ...object, definition: rest } };
}

describe('what a statement says', () => {
  const right: Readonly<Record<string, Response>> = {
    cloze: ['mitochondrion', 'ATP'],
    ordering: ['a', 'b', 'c'],
    matching: [
      ['a', 'x'],
      ['b', 'y'],
    ],
    'multiple-response': ['a', 'b'],
    'multiple-choice': 'a',
    'true-false': 'true',
    numeric: '3.14',
    'short-answer': '3.14',
    open: { text: 'Because', ticks: ['a'], rating: 3 },
    flashcard: { rating: 3 },
  };

  it.each(Object.entries(right))('of a right answer to a %s keeps the rules', (type, given) => {
    const [statement] = statements(answerEntry('s', 1, { type, response: given }), [], knowing);
    expect(brokenRules(statement)).toEqual([]);
    const pattern = statement?.['result']?.['response'];
    const definition = statement?.['object']?.['definition'];
    const correct = (definition as Statement)['correctResponsesPattern'];
    if (type === 'numeric') expect([pattern, correct]).toEqual(['3.14', ['3.13[:]3.15']]);
    else if (type === 'open') expect([pattern, correct]).toEqual(['Because', undefined]);
    else expect(correct).toContain(pattern);
  });

  it('is the answer, its question, its score and its session', () => {
    const session = '3f2a91bc-0d5e-4c1b-9a55-000000000001';
    const entry = answerEntry(session, 4, {
      type: 'multiple-choice',
      response: 'b',
      points: 4,
      score: 0.5,
      topic: 't',
    });
    const [statement] = statements(entry, [], knowing);
    expect(statement).toEqual({
      id: namedId(entry.id),
      actor: { objectType: 'Agent', mbox: 'mailto:me@example.org' },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
      object: {
        objectType: 'Activity',
        id: 'https://example.org/quiz/decks/d/questions/q',
        definition: {
          name: { 'de-CH': 'Which?' },
          description: { 'de-CH': 'Which?' },
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'choice',
          correctResponsesPattern: ['a'],
          choices: ['a', 'b', 'c'].map((id) => ({ id, description: { 'de-CH': id } })),
        },
      },
      result: {
        score: { scaled: 0.5, raw: 2, min: 0, max: 4 },
        success: true,
        response: 'b',
        duration: 'PT8.12S',
        extensions: {
          'https://example.org/quiz/extensions/verdict': 'right',
          'https://example.org/quiz/extensions/rating': 3,
          'https://example.org/quiz/extensions/hints': 0,
          'https://example.org/quiz/extensions/response': 'b',
        },
      },
      context: {
        registration: session,
        contextActivities: {
          parent: [
            {
              objectType: 'Activity',
              id: 'https://example.org/quiz/decks/d',
              definition: {
                name: { 'de-CH': 'Every type' },
                type: 'http://adlnet.gov/expapi/activities/assessment',
              },
            },
          ],
        },
        revision: 'h',
        platform: 'quizdeck',
        language: 'de-CH',
        extensions: {
          'https://example.org/quiz/extensions/mode': 'learn',
          'https://example.org/quiz/extensions/try': 1,
          'https://example.org/quiz/extensions/topic': 't',
        },
      },
      timestamp: '2026-11-23T15:00:04.000Z',
    });
  });

  it.each([
    ['skipped', undefined],
    ['timeout', 'half'],
  ] as const)('calls a question that was %s attempted, without a response', (verdict, partial) => {
    const { response: _response, ...entry } = answerEntry('s', 1, { verdict, score: 0 });
    const [statement] = statements(partial === undefined ? entry : { ...entry, response: partial });
    expect(statement?.['verb']?.['id']).toBe('http://adlnet.gov/expapi/verbs/attempted');
    expect(statement?.['result']).not.toHaveProperty('response');
    expect(statement?.['result']?.['success']).toBe(false);
  });

  it('gives no time that lies in the future', () => {
    const [statement] = statements(answerEntry('s', 1, { at: '2026-11-25T00:00:00.000Z' }));
    expect(statement).not.toHaveProperty('timestamp');
  });
});

describe('what does not stand', () => {
  const entry = answerEntry('s', 1, { verdict: 'wrong', score: 0 });
  const over = overrideEntry(entry, 2);
  const standing = { ...setting, all: false };

  it('is left out, and an override has a statement of its own', () => {
    expect(statements(entry, [undoEntry(entry, 2)], standing)).toEqual([]);
    const [statement, ...others] = statements(entry, [over], standing);
    expect(others).toEqual([]);
    expect(statement).toMatchObject({ id: namedId('s-2'), result: { success: true } });
  });

  it('is stated as it stood and voided with all', () => {
    const [before, voiding, after] = statements(entry, [over]);
    expect(before).toMatchObject({ id: namedId('s-1'), result: { success: false } });
    expect(before).toEqual(statements(entry, [], standing)[0]);
    expect(voiding).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id: namedId('s-1') },
    });
    expect(after).toMatchObject({ id: namedId('s-2') });
    expect(statements(entry, [over, undoEntry(entry, 3)])).toHaveLength(2);
  });
});
