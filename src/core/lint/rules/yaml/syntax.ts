import { rule } from '../../rule.ts';

export const syntax = rule({
  name: 'yaml/syntax',
  summary: 'A line cannot be read as YAML',
  why: 'What cannot be read is not asked; the rest of the deck is still checked.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Which are even?
  choices: ⟪[2, 4⟫
  answer: 2
- id: b
  question: Q2?
  answer: x
`,
    },
    {
      deck: `- id: a
  question: Q1?
  answer: x
  ⟪loose words⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Which is even?
  choices: [2, 3]
  answer: 2
`,
    },
  ],
});
