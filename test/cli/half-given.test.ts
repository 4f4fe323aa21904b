import { describe, expect, it } from 'vitest';
import { halfOf } from '../../src/cli/run/half-given.ts';
import type { Prompt } from '../../src/core/question/prompt.ts';

const prompts = {
  some: {
    kind: 'pick-many',
    options: ['one', 'two'],
    keys: ['a', 'b'],
    atLeast: 1,
    purpose: 'answer',
  },
  order: { kind: 'order-items', items: ['one', 'two'] },
  pairs: { kind: 'match-pairs', left: ['hot', 'up'], right: ['down', 'cold'], leftKeys: ['a'] },
  line: { kind: 'type-text' },
} as const satisfies Record<string, Prompt>;

describe('a draft of the log, whatever stands in it, as what it gave to a prompt', () => {
  it.each([
    ['some', '["two"]', [1]],
    ['some', '["two","gone","one","two"]', [0, 1]],
    ['some', 'what was typed', []],
    ['some', '{"length":3}', []],
    ['order', '["two","one"]', [1, 0]],
    ['order', '["two","two","one"]', [1, 0]],
    ['order', '["two","gone"]', undefined],
    ['pairs', '[["hot","cold"]]', [[0, 1]]],
    ['pairs', '[["hot"],"hot",["up","gone"],[1,2]]', []],
    ['line', '["two"]', undefined],
  ] as const)('%s: %s', (name, draft, value) => {
    expect(halfOf(prompts[name], draft)?.value).toEqual(value);
  });
});
