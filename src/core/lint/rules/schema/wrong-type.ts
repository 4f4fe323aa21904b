import { rule } from '../../rule.ts';

export const wrongType = rule({
  name: 'schema/wrong-type',
  summary: 'A value is of another kind than its key wants',
  why: 'A list where a text is wanted, or a word where a number is, cannot be used.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  points: ⟪many⟫
`,
    },
    {
      deck: `- id: a
  question: ⟪[Q1?]⟫
  answer: x
`,
    },
    {
      deck: `- id: a
  question: Q1?
  answer: x
  tags: ⟪one⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  points: 2
  tags: [one]
`,
    },
  ],
});
