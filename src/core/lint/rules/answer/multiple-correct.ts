import { rule } from '../../rule.ts';

export const multipleCorrect = rule({
  name: 'answer/multiple-correct',
  summary: 'Several choices are right where one is asked for',
  why: 'The learner can pick one key only.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  type: multiple-choice
  question: Q1?
  choices: [{text: x, correct: true}, ⟪{text: y, correct: true}⟫, z]
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  choices: [{text: x, correct: true}, {text: y, correct: true}, z]
`,
    },
  ],
});
