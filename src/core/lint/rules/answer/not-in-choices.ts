import { rule } from '../../rule.ts';

export const notInChoices = rule({
  name: 'answer/not-in-choices',
  summary: 'The answer is not one of the choices',
  why: 'No choice is right: whatever the learner picks is graded wrong.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: a
  question: Q1?
  choices: [Paris, Rome, Berlin]
  answer: ⟪Pari⟫
`,
      fixed: `- id: a
  question: Q1?
  choices: [Paris, Rome, Berlin]
  answer: Paris
`,
    },
    {
      deck: `- id: a
  question: Q1?
  choices: [Paris, Rome, Berlin]
  answer: ⟪B⟫
`,
    },
    {
      deck: `- id: a
  question: Q1?
  choices: [Paris, Rome, Berlin]
  answer: ⟪2⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  choices: [2, 4, 8]
  answer: 2
`,
    },
  ],
});
