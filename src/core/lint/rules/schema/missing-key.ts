import { rule } from '../../rule.ts';

export const missingKey = rule({
  name: 'schema/missing-key',
  summary: 'A key that is needed is not there',
  why: 'The question cannot be asked.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- ⟪id⟫: a
  question: Q1?
  type: true-false
`,
    },
    {
      deck: `⟪title: Capitals⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Is it so?
  answer: true
`,
    },
  ],
});
