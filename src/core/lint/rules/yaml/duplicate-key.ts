import { rule } from '../../rule.ts';

export const duplicateKey = rule({
  name: 'yaml/duplicate-key',
  summary: 'A key is written twice in one question',
  why: 'One of the two values is dropped without a word, and not always the one that is wrong.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  ⟪answer⟫: y
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  accept: y
`,
    },
  ],
});
