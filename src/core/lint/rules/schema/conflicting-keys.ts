import { rule } from '../../rule.ts';

export const conflictingKeys = rule({
  name: 'schema/conflicting-keys',
  summary: 'Two keys say the same, or a key has no meaning for the question type',
  why: 'One of the two is not used, and nobody can tell which was meant.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  choices: [{text: x, correct: true}, y]
  ⟪answer⟫: x
`,
    },
    {
      deck: `- id: a
  question: Is it so?
  answer: true
  ⟪tolerance⟫: 1
`,
      severity: 'warning',
    },
  ],
  good: [
    {
      deck: `- id: a
  question: How much?
  answer: 3
  tolerance: 1
`,
    },
  ],
});
