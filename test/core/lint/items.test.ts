import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintExample } from '../../support/lint-example.ts';

/** Invented items in the style of published exams, with the rules that find something in each. */
const items = readFileSync(new URL('items.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [rules = '', question = '', ...choices] = line.split('\t');
    return { rules: rules === '-' ? [] : rules.split(','), question, choices };
  });

async function found(question: string, choices: readonly string[], shuffle: boolean) {
  const item = {
    id: 'item',
    question,
    choices: choices.map((choice) => choice.replace(/^\*/, '')),
    answer: choices.find((choice) => choice.startsWith('*'))?.slice(1),
    shuffle,
  };
  const { diagnostics } = await lintExample({ deck: JSON.stringify([item]) }, { preset: 'exam' });
  return diagnostics.map(({ rule }) => rule.replace(/^(?:card|item)\//, '')).sort();
}

describe('items of many subjects', () => {
  it.each(items)('$question', async ({ rules, question, choices }) => {
    expect(await found(question, choices, false)).toEqual([...rules].sort());
  });

  it('are for half without a flaw', () => {
    const clean = items.filter(({ rules }) => rules.length === 0);
    expect(items.length).toBeGreaterThan(100);
    expect(clean.length).toBeGreaterThanOrEqual(items.length / 2);
  });

  it.each(items.filter(({ rules }) => rules.includes('unsorted-numbers')))(
    'may have their numbers in any order when they are shuffled: $question',
    async ({ question, choices }) => {
      expect(await found(question, choices, true)).toEqual([]);
    },
  );
});
