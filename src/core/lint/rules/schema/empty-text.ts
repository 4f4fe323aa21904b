import { rule } from '../../rule.ts';

export const emptyText = rule({
  name: 'schema/empty-text',
  summary: 'A text is empty',
  why: 'A question, a choice or an answer without a character cannot be asked.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: ⟪' '⟫
  answer: x
`,
    },
    {
      deck: `- id: a
  question: Q1?
  ⟪answer⟫:
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
`,
    },
  ],
});
