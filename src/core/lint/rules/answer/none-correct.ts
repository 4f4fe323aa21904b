import { rule } from '../../rule.ts';

export const noneCorrect = rule({
  name: 'answer/none-correct',
  summary: 'No choice is marked as right',
  why: 'Whatever the learner picks is graded wrong.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  ⟪choices⟫: [x, y]
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  choices: [{text: x, correct: true}, y]
`,
    },
  ],
});
