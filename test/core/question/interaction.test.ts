import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentId, typedList } from '../../../src/core/question/interaction.ts';
import type { Response } from '../../../src/core/question/type.ts';
import { typeOf, type Question } from '../../../src/core/question/types.ts';
import { read } from '../../support/read-deck.ts';

async function question(yaml: string): Promise<Question> {
  const { deck } = await read(`questions:\n  - ${yaml}\n`);
  const [first] = deck?.questions ?? [];
  if (first === undefined) throw new Error(`no question: ${yaml}`);
  return first;
}

async function partsOf(yaml: string): Promise<object> {
  const one = await question(yaml);
  return { kind: typeOf(one).interaction.kind, ...typeOf(one).interaction.parts(one) };
}

async function patternOf(yaml: string, response: Response, language = 'en') {
  const one = await question(yaml);
  return typeOf(one).interaction.pattern(response, { question: one, language });
}

const components = (...ids: readonly string[]) => ids.map((id) => ({ id, text: id }));

describe('the xAPI form of a question', () => {
  it.each([
    ['{question: T?, answer: true}', { kind: 'true-false', correct: ['true'] }],
    [
      '{question: W?, choices: [b, New York], answer: New York}',
      {
        kind: 'choice',
        correct: ['New_York'],
        choices: [...components('b'), { id: 'New_York', text: 'New York' }],
      },
    ],
    [
      '{question: W?, choices: [a, b, c], answer: [c, a]}',
      { kind: 'choice', correct: ['a[,]c'], choices: components('a', 'b', 'c') },
    ],
    [
      '{question: O, order: [b, a]}',
      { kind: 'sequencing', correct: ['b[,]a'], choices: components('b', 'a') },
    ],
    [
      '{question: M, pairs: {a: x, b: y}, distractors: [z]}',
      {
        kind: 'matching',
        correct: ['a[.]x[,]b[.]y'],
        source: components('a', 'b'),
        target: components('x', 'y', 'z'),
      },
    ],
    ['{question: S?, answer: x, accept: [y, x]}', { kind: 'fill-in', correct: ['x', 'y'] }],
    [
      '{question: S?, answer: x, case: exact}',
      { kind: 'fill-in', correct: ['{case_matters=true}x'] },
    ],
    ['{question: S?, answer: x, as: code}', { kind: 'fill-in', correct: ['{case_matters=true}x'] }],
    ["{question: S?, answer: x, accept: ['/y+/']}", { kind: 'fill-in' }],
    [
      "{cloze: 'The {{a|b}} of {{c|d :: hint}}.'}",
      { kind: 'fill-in', correct: ['a[,]c', 'a[,]d', 'b[,]c', 'b[,]d'] },
    ],
    ['{question: N?, answer: 42}', { kind: 'numeric', correct: ['42'] }],
    [
      '{question: N?, answer: 3.14, tolerance: 0.01}',
      { kind: 'numeric', correct: ['3.13[:]3.15'] },
    ],
    ['{question: N?, answer: -50, tolerance: 2%}', { kind: 'numeric', correct: ['-51[:]-49'] }],
    ['{question: N?, range: [1/4, 1e3]}', { kind: 'numeric', correct: ['0.25[:]1000'] }],
    ['{question: Why?}', { kind: 'long-fill-in' }],
    [
      '{type: flashcard, question: F, answer: B}',
      {
        kind: 'likert',
        correct: ['hard', 'good', 'easy'],
        scale: components('again', 'hard', 'good', 'easy'),
      },
    ],
  ])('%s', async (yaml, parts) => {
    expect(await partsOf(yaml)).toEqual(parts);
  });

  it('leaves the right answers out where a cloze has too many ways to be right', async () => {
    const blanks = Array.from({ length: 9 }, () => '{{a|b}}').join(' ');
    expect(await partsOf(`{cloze: '${blanks}'}`)).toEqual({ kind: 'fill-in' });
  });
});

describe('the xAPI form of a response', () => {
  it.each<[string, Response, string | undefined]>([
    ['{question: T?, answer: true}', 'false', 'false'],
    ['{question: T?, answer: true}', 'maybe', undefined],
    ['{question: W?, choices: [b, New York], answer: b}', 'New York', 'New_York'],
    ['{question: W?, choices: [a, b, c], answer: [c, a]}', ['b'], 'b'],
    ['{question: W?, choices: [a, b, c], answer: [c, a]}', ['b', 'c'], 'b[,]c'],
    ['{question: W?, choices: [a, b, c], answer: [c, a]}', [], undefined],
    ['{question: O, order: [b, a]}', ['a', 'b'], 'a[,]b'],
    ['{question: M, pairs: {a: x, b: y}}', [['b', 'x']], 'b[.]x'],
    ['{question: M, pairs: {a: x, b: y}}', 'half', undefined],
    ['{question: S?, answer: x}', 'Xy z', 'Xy z'],
    ["{cloze: '{{a}} {{b}}'}", ['', 'b'], '[,]b'],
    ['{question: N?, answer: 1}', '1·10^-3', '0.001'],
    ['{question: N?, answer: 1}', '1,000', '1000'],
    ['{question: N?, answer: 1, unit: km}', '2.50 km', '2.5'],
    ['{question: N?, answer: 1}', 'about 3', undefined],
    ['{question: Why?}', { text: 'So.', ticks: [], rating: 3 }, 'So.'],
    ['{type: flashcard, question: F, answer: B}', { rating: 1 }, 'again'],
  ])('%s, %j', async (yaml, response, pattern) => {
    expect(await patternOf(yaml, response)).toBe(pattern);
  });

  it('reads a number by the language of the deck, and not where none is known', async () => {
    expect(await patternOf('{question: N?, answer: 1}', '1,5', 'de')).toBe('1.5');
    const { interaction } = typeOf(await question('{question: N?, answer: 1}'));
    expect(interaction.pattern('1,5')).toBeUndefined();
    expect(interaction.pattern('-1.50')).toBe('-1.5');
  });
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('[', ',', '.', ']', '{', 'lang=', ' ', '_', '%', '\ud800', 'a'))
    .map((parts) => parts.join('')),
);

describe('ids of choices', () => {
  it('are distinct for distinct texts, with nothing in them that delimits or separates', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, other) => {
        const [a, b] = [componentId(one), componentId(other)];
        expect(a).toMatch(/^[^\s[\]{}]+$/);
        expect(a === b).toBe(one === other);
      }),
    );
  });
});

describe('typed texts', () => {
  it('stay as many as they were, and none begins with a parameter', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1 }), (texts) => {
        const items = typedList(texts).split('[,]');
        expect(items).toHaveLength(texts.length);
        for (const item of items)
          expect(item).not.toMatch(/^\{(?:case_matters|order_matters|lang)=/);
      }),
    );
  });
});
