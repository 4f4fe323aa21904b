import { rule } from '../../rule.ts';

export const complexKey = rule({
  name: 'yaml/complex-key',
  summary: 'A `?` and a space begin a key of several parts',
  why: 'Decks have no such keys; most often a text was meant to begin with a question mark.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- ⟪?⟫ question
  : Q1?
- id: b
  question: Q2?
  answer: x
`,
    },
  ],
  good: [
    {
      deck: `- id: b
  question: ?Q2?
  answer: x
`,
    },
  ],
});
