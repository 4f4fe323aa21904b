import { rule } from '../../rule.ts';

export const orderingTooFew = rule({
  name: 'answer/ordering-too-few',
  summary: 'There is one thing to put in order',
  why: 'There is no order to find.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  order: ⟪[one]⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  order: [one, two]
`,
    },
  ],
});
