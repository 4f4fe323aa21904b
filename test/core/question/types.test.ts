import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../../src/core/question/prompt.ts';
import type { Detail, Response } from '../../../src/core/question/type.ts';
import { typeOf, types, type Question } from '../../../src/core/question/types.ts';
import { ratingOf } from '../../../src/core/schedule/rating.ts';
import { read } from '../../support/read-deck.ts';

const context = { language: 'en', others: [] };

async function question(yaml: string): Promise<Question> {
  const { deck, diagnostics } = await read(`questions:\n  - {question: Q, ${yaml}}\n`);
  const [one] = deck?.questions ?? [];
  if (one === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return one;
}

/** Verdict and score of a response in the log's form. */
async function grade(yaml: string, response: unknown): Promise<readonly [string, number]> {
  const one = await question(yaml);
  const fit = typeOf(one).respond(one, response);
  if (!fit.ok) throw new Error(fit.problem);
  const { verdict, score } = typeOf(one).grade(one, fit.response, context);
  return [verdict, score];
}

async function explain(
  yaml: string,
  response: Response,
  order: readonly number[] = [],
): Promise<readonly Detail[]> {
  const one = await question(yaml);
  return typeOf(one).explain(one, response, order, context);
}

const oneOf3 = 'choices: [a, {text: b, feedback: Not b}, c], answer: c';
const twoOf4 = 'choices: [a, b, c, d], answer: [a, b]';

describe('grading by type', () => {
  it.each<[string, unknown, string, number]>([
    [oneOf3, 'c', 'right', 1],
    [oneOf3, 'a', 'wrong', 0],
    ['choices: [2, 4, 8], answer: 2', '2', 'right', 1],
    ['choices: [2, 4, 8], answer: 2', 4, 'wrong', 0],
    [twoOf4, ['a', 'b'], 'right', 1],
    [twoOf4, ['b', 'a'], 'right', 1],
    [twoOf4, ['a'], 'wrong', 0.5],
    [twoOf4, ['a', 'b', 'c'], 'wrong', 0.5],
    [twoOf4, ['a', 'c'], 'wrong', 0],
    [twoOf4, ['a', 'b', 'c', 'd'], 'wrong', 0],
    [twoOf4, ['c', 'd'], 'wrong', 0],
    [twoOf4, [], 'wrong', 0],
    ['choices: [a, b], answer: [a, b]', ['a', 'b'], 'right', 1],
    ['choices: [a, b], answer: [a, b]', ['a'], 'wrong', 0.5],
    ['choices: [a, b, c, d, e], answer: [a, b, c]', ['a', 'b', 'd'], 'wrong', 2 / 3 - 1 / 2],
    ['answer: true', 'true', 'right', 1],
    ['answer: false', true, 'wrong', 0],
    ['answer: gold', 'Gold', 'right', 1],
    ['answer: gold', '', 'wrong', 0],
    ['answer: 2', '2.0', 'right', 1],
    ["cloze: 'The {{a}} and {{b|bee}}.'", ['a', 'bee'], 'right', 1],
    ["cloze: 'The {{a}} and {{b|bee}}.'", ['a', 'x'], 'wrong', 0.5],
    ["cloze: 'The {{mitochondrion}} and {{b}}.'", ['mitochondrian', 'b'], 'nearly', 0.5],
    ["cloze: 'The {{mitochondrion}} and {{b}}.'", ['xyz', 'b'], 'wrong', 0.5],
    ["cloze: 'The {{mitochondrion}} and {{b}}.'", ['mitochondrian', 'x'], 'wrong', 0],
    ["cloze: 'The {{absorption}} and {{adsorption}}.'", ['adsorption', 'absorption'], 'wrong', 0],
    ['order: [a, b, c, d]', ['a', 'b', 'c', 'd'], 'right', 1],
    ['order: [a, b, c, d]', ['b', 'a', 'c', 'd'], 'wrong', 0.5],
    ['order: [a, b, c, d]', ['d', 'a', 'b', 'c'], 'wrong', 0],
    [
      'pairs: {a: x, b: y, c: z}',
      [
        ['a', 'x'],
        ['b', 'y'],
        ['c', 'z'],
      ],
      'right',
      1,
    ],
    ['pairs: {a: x, b: y, c: z}', { a: 'x', b: 'z', c: 'y' }, 'wrong', 1 / 3],
    [
      'pairs: {a: x, b: y}, distractors: [z]',
      [
        ['a', 'x'],
        ['b', 'z'],
      ],
      'wrong',
      0.5,
    ],
    ['explanation: E, rubric: [p, q]', { text: 't', ticks: ['p', 'q'], rating: 3 }, 'right', 1],
    ['explanation: E, rubric: [p, q]', { text: 't', ticks: ['p'], rating: 2 }, 'wrong', 0.5],
    ['explanation: E', { text: 't', ticks: [], rating: 1 }, 'wrong', 0],
    ['explanation: E', { text: 't', ticks: [], rating: 2 }, 'right', 1],
    ['type: flashcard, answer: A', { rating: 4 }, 'right', 1],
    ['type: flashcard, answer: A', { rating: 1 }, 'wrong', 0],
  ])('{%s} answered %j is %s with %d', async (yaml, response, verdict, score) => {
    const [found, points] = await grade(yaml, response);
    expect(found).toBe(verdict);
    expect(points).toBeCloseTo(score, 12);
  });

  it.each<[string, unknown, RegExp]>([
    [oneOf3, 'x', /`x` is not one of the choices/],
    [oneOf3, ['a'], /expected the text of a choice, found a list/],
    [twoOf4, ['a', 'x'], /`x` is not one of the choices/],
    [twoOf4, { a: true }, /found a map/],
    ['answer: true', 'perhaps', /expected true or false, found `"perhaps"`/],
    ["cloze: 'The {{a}} and {{b}}.'", ['a'], /expected 2 texts/],
    ['order: [a, b]', ['a'], /`b` is missing/],
    ['order: [a, b]', ['a', 'b', 'b'], /expected 2 things, found 3/],
    ['pairs: {a: x, b: y}', [['a', 'q']], /is no pair of things/],
    [
      'pairs: {a: x, b: y}',
      [
        ['a', 'x'],
        ['a', 'y'],
      ],
      /matched twice/,
    ],
    ['explanation: E, rubric: [p]', { text: 't', ticks: ['q'], rating: 3 }, /`q` is no point/],
    ['explanation: E', { text: 't', rating: 5 }, /rating from 1 to 4/],
    ['type: flashcard, answer: A', 'yes', /rating from 1 to 4/],
  ])('{%s} refuses the response %j', async (yaml, response, problem) => {
    const one = await question(yaml);
    const fit = typeOf(one).respond(one, response);
    expect(fit.ok ? '' : fit.problem).toMatch(problem);
  });
});

describe('feedback', () => {
  it('names the chosen and the right choice by the keys they were shown under', async () => {
    expect(await explain(oneOf3, 'b', [2, 1, 0])).toEqual([
      { kind: 'said', key: 'b', words: { prose: 'b' }, feedback: 'Not b' },
      { kind: 'answer', key: 'a', words: { prose: 'c' } },
    ]);
  });

  it('marks every choice of several', async () => {
    const details = await explain(twoOf4, ['a', 'c'], [3, 2, 1, 0]);
    expect(details[0]).toMatchObject({ kind: 'share', right: 1, of: 2 });
    const marks = details.find((detail) => detail.kind === 'marks');
    expect(marks?.rows.map(({ mark, key, note }) => [mark, key, note])).toEqual([
      ['none', 'a', undefined],
      ['wrong', 'b', 'should not be chosen'],
      ['missed', 'c', 'missed'],
      ['right', 'd', undefined],
    ]);
  });

  it('compares a near miss with what it is near to', async () => {
    expect(
      await explain(
        'answer: vanishing gradient, accept: [exploding gradients]',
        'exploding gradeints',
      ),
    ).toEqual([{ kind: 'diff', typed: 'exploding gradeints', expected: 'exploding gradients' }]);
  });

  it.each([
    ['answer: 1500', '1.5', /factor of 1000: too small/],
    ['answer: 3', '-3', /sign/],
    ['answer: 3, unit: m', '3 kg', /the unit is m/],
    ['answer: 3', 'three', /could not be read as a number/],
  ])('on {%s} says of %s what is certainly wrong with it', async (yaml, typed, remark) => {
    expect(
      (await explain(yaml, typed)).flatMap((detail) =>
        detail.kind === 'note' ? [detail.text] : [],
      )[0],
    ).toMatch(remark);
  });

  it('shows the right order, and where each thing out of it was put', async () => {
    const details = await explain('order: [a, b, c]', ['b', 'a', 'c']);
    const marks = details.find((detail) => detail.kind === 'marks');
    expect(marks?.rows.map(({ words, note }) => [words, note])).toEqual([
      [{ prose: 'a' }, 'you put it at 2'],
      [{ prose: 'b' }, 'you put it at 1'],
      [{ prose: 'c' }, undefined],
    ]);
  });
});

describe('asking', () => {
  it('shows choices in the order drawn and gives back their texts', async () => {
    const one = await question(oneOf3);
    const step = typeOf(one).step(one, [2, 0, 1], []);
    expect(step).toMatchObject({
      kind: 'ask',
      prompt: { options: ['c', 'a', 'b'], keys: ['a', 'b', 'c'] },
    });
    expect(typeOf(one).step(one, [2, 0, 1], [{ kind: 'pick-one', value: 0 }])).toEqual({
      kind: 'done',
      response: 'c',
    });
  });

  it.each(['all of the above', 'None of these', 'Both of the above'])(
    'keeps %s last',
    async (words) => {
      const one = await question(`choices: [${words}, b, c], answer: b`);
      expect(typeOf(one).shufflable(one)?.last).toEqual([0]);
    },
  );

  it('asks the blanks of a cloze one by one, with their hints, and skips when all are left empty', async () => {
    const one = await question("cloze: 'A {{b :: bee}} and $x^{{2}}$ {{c}}'");
    const type = typeOf(one);
    expect(type.stem(one)).toBe('Q\n\nA ____ and $x^{{2}}$ ____');
    expect(type.step(one, [], [])).toMatchObject({
      prompt: { label: '1 of 2' },
      hints: ['bee'],
      mayBeBlank: true,
    });
    expect(type.step(one, [], [undefined, undefined])).toEqual({ kind: 'skip' });
    expect(type.step(one, [], [{ kind: 'type-text', value: 'b' }, undefined])).toEqual({
      kind: 'done',
      response: ['b', ''],
    });
  });

  it('shows the model answer of an open question only after the draft', async () => {
    const one = await question('explanation: The model, rubric: [p, q]');
    const type = typeOf(one);
    expect(type.step(one, [], [])).toEqual({ kind: 'ask', prompt: { kind: 'type-long' } });
    expect(type.step(one, [], [{ kind: 'type-long', value: 'mine' }])).toMatchObject({
      draft: 'mine',
      show: expect.arrayContaining([{ kind: 'prose', text: 'The model' }]),
    });
    const rated = type.step(
      one,
      [],
      [
        { kind: 'type-long', value: 'mine' },
        { kind: 'pick-many', value: [1] },
      ],
    );
    expect(rated).toMatchObject({ prompt: { kind: 'rate', proposed: 2 } satisfies Prompt });
  });
});

describe('the list of types', () => {
  it('has each once, and every type answers to the name that its questions carry', () => {
    expect(new Set(types.map(({ name }) => name)).size).toBe(types.length);
    expect(types).toHaveLength(10);
  });

  it.each([
    [1, 0, 3],
    [1, 1, 2],
    [0.5, 0, 2],
    [0.49, 0, 1],
    [0, 0, 1],
  ])('a score of %d after %d hints is rated %d', (score, hints, rating) => {
    expect(ratingOf({ score }, hints)).toBe(rating);
  });
});
