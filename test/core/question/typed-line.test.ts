import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../../src/core/question/prompt.ts';
import { parseLine } from '../../../src/core/question/typed-line.ts';

const layers = ['fully connected', 'convolution', 'softmax', 'batch norm'];
const letters = ['a', 'b', 'c', 'd'];

const one: Prompt = { kind: 'pick-one', options: layers, keys: letters };
const many: Prompt = {
  kind: 'pick-many',
  options: layers,
  keys: letters,
  atLeast: 1,
  purpose: 'answer',
};
const ticks: Prompt = { ...many, atLeast: 0, purpose: 'tick' };
const order: Prompt = { kind: 'order-items', items: ['loss', 'forward', 'update'] };
const pairs: Prompt = {
  kind: 'match-pairs',
  left: ['x', 'y', 'z'],
  right: ['1st', '2nd', '3rd', '4th'],
  leftKeys: ['a', 'b', 'c'],
};
const rate: Prompt = { kind: 'rate', proposed: 3 };

function valueOf(prompt: Prompt, line: string): unknown {
  const parsed = parseLine(prompt, line);
  return 'given' in parsed ? parsed.given.value : undefined;
}

function problemOf(prompt: Prompt, line: string): string | undefined {
  const parsed = parseLine(prompt, line);
  return 'problem' in parsed ? parsed.problem : undefined;
}

describe('one of several', () => {
  it.each([
    ['2', 1],
    [' 2 ', 1],
    ['b', 1],
    ['B', 1],
    ['convolution', 1],
    ['Batch  Norm', 3],
  ])('%j is option %d, counted from 0', (line, index) => {
    expect(valueOf(one, line)).toBe(index);
  });

  it.each(['0', '5', 'e', '-1', '1.0', 'conv', '', '1 2', '٢'])(
    '%j is none of four options',
    (line) => {
      expect(problemOf(one, line)).toContain('number from 1 to 4');
    },
  );

  it('a prompt of keys of its own is answered by them', () => {
    const truth: Prompt = { kind: 'pick-one', options: ['true', 'false'], keys: ['t', 'f'] };
    expect(['t', 'F', 'false', '1'].map((line) => valueOf(truth, line))).toEqual([0, 1, 1, 0]);
  });

  it('a number counts options even where options are numbers', () => {
    const numbers: Prompt = { kind: 'pick-one', options: ['3', '1', '8'], keys: ['a', 'b', 'c'] };
    expect(['1', '3', '8'].map((line) => valueOf(numbers, line))).toEqual([0, 2, 2]);
  });

  it('a letter that is the key of one option and the text of another is not guessed', () => {
    const swapped: Prompt = { kind: 'pick-one', options: ['b', 'a'], keys: ['a', 'b'] };
    expect(problemOf(swapped, 'a')).toBe('`a` may mean option 1 or 2: give the number');
  });

  it('texts that differ in case alone are told apart', () => {
    const cases: Prompt = { kind: 'pick-one', options: ['Null', 'null', 'NULL'], keys: letters };
    expect(valueOf(cases, 'null')).toBe(1);
    expect(problemOf(cases, 'nULL')).toContain('1 or 2 or 3');
  });

  it('the text of an option that is styled on the screen is compared without its styles', () => {
    const styled: Prompt = {
      kind: 'pick-one',
      options: ['\u001b[36mgit add\u001b[39m', 'git rm'],
      keys: letters,
    };
    expect(valueOf(styled, 'git add')).toBe(0);
  });
});

describe('several of several', () => {
  it.each([
    '1 3',
    'a,c',
    'ac',
    '13',
    '3, 1',
    'c;a',
    'fully connected, softmax',
    'A C',
    '1 c',
    '1 1 3',
  ])('%j is the first and the third', (line) => {
    expect(valueOf(many, line)).toEqual([0, 2]);
  });

  it('the text of one option alone is that option', () => {
    expect(valueOf(many, 'batch norm')).toEqual([3]);
  });

  it('names the part that is no option', () => {
    expect(problemOf(many, '1 7')).toContain('`7`');
  });

  it('13 is not taken for 1 and 3 among twelve options', () => {
    const twelve: Prompt = {
      ...many,
      options: Array.from({ length: 12 }, (_, index) => `option no. ${index}`),
    };
    expect(problemOf(twelve, '13')).toContain('`13`');
    expect(valueOf(twelve, '12 1')).toEqual([0, 11]);
  });

  it.each(['', '  ', ','])('%j is none, where none may be given', (line) => {
    expect(valueOf(ticks, line)).toEqual([]);
    expect(problemOf(many, line)).toContain('one number or more');
  });

  it('0 ticks nothing', () => {
    expect(valueOf(ticks, '0')).toEqual([]);
    expect(problemOf(many, '0')).toContain('`0`');
  });
});

describe('typed text', () => {
  it('is the line, character for character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        expect(valueOf({ kind: 'type-text' }, line)).toBe(line);
        expect(valueOf({ kind: 'type-long' }, line)).toBe(line);
      }),
    );
  });
});

describe('an order', () => {
  it.each(['3 1 2', '312', '3,1,2', '3 > 1 > 2'])('%j is read', (line) => {
    expect(valueOf(order, line)).toEqual([2, 0, 1]);
  });

  it.each([
    ['3 1', 'Not in the order yet: 2'],
    ['3 1 1', 'Item 1 is there twice'],
    ['3 1 4', 'no item `4`'],
    ['3 1 2 2', 'Item 2 is there twice'],
    ['', 'Not in the order yet: 1, 2, 3'],
  ])('%j is no order: %s', (line, problem) => {
    expect(problemOf(order, line)).toContain(problem);
  });

  it('any permutation comes back as it was typed', () => {
    const items = Array.from({ length: 12 }, (_, index) => `item ${index}`);
    const indices = items.map((_, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(indices, { minLength: 12 }), (wanted) => {
        expect(
          valueOf({ kind: 'order-items', items }, wanted.map((index) => index + 1).join(' ')),
        ).toEqual(wanted);
      }),
    );
  });
});

describe('pairs', () => {
  it.each(['a1 b2 c4', 'c4 b2 a1', 'a1b2c4', 'A1, B2, C4', 'a-1 b=2 c: 4', 'a 1 b 2 c 4'])(
    '%j is read',
    (line) => {
      expect(valueOf(pairs, line)).toEqual([
        [0, 0],
        [1, 1],
        [2, 3],
      ]);
    },
  );

  it.each([
    ['a1 b2', 'Not matched yet: c'],
    ['a1 b2 c5', 'no pair `c5`'],
    ['a1 b2 d3', 'no pair `d3`'],
    ['a1 a2 b3 c4', '`a` is there twice'],
    ['1 2 3', 'No pairs'],
    ['', 'Not matched yet: a, b, c'],
    ['a1 b2 c?', 'No pairs'],
  ])('%j are no pairs: %s', (line, problem) => {
    expect(problemOf(pairs, line)).toContain(problem);
  });
});

describe('self-rating', () => {
  it.each([
    ['1', 1],
    ['4', 4],
    ['', 3],
    ['Hard', 2],
  ])('%j is %d', (line, rating) => {
    expect(valueOf(rate, line)).toBe(rating);
  });

  it.each(['0', '5', 'fine'])('%j is no rating', (line) => {
    expect(problemOf(rate, line)).toContain('1 for again');
  });

  it('anything reveals', () => {
    expect(['', 'x', '0'].map((line) => valueOf({ kind: 'reveal' }, line))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('whatever is typed', () => {
  it('is given within the prompt, or a problem in words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(one, many, ticks, order, pairs, rate),
        (line, prompt) => {
          const parsed = parseLine(prompt, line);
          const said =
            'problem' in parsed
              ? /^[A-Z`]/.test(parsed.problem)
              : parsed.given.kind === prompt.kind;
          expect(said).toBe(true);
        },
      ),
    );
  });
});
