import { rule } from '../../rule.ts';

export const matchingTooFew = rule({
  name: 'answer/matching-too-few',
  summary: 'There is one pair to match',
  why: 'There is nothing to choose.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  pairs: ⟪{x: one}⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  pairs: {x: one, y: two}
`,
    },
  ],
});
