import { rule } from '../../rule.ts';

export const tooFewChoices = rule({
  name: 'answer/too-few-choices',
  summary: 'There is one choice only',
  why: 'There is nothing to choose.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  choices: ⟪[x]⟫
  answer: x
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  choices: [x, y]
  answer: x
`,
    },
  ],
});
