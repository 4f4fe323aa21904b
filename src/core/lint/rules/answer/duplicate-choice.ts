import { rule } from '../../rule.ts';

export const duplicateChoice = rule({
  name: 'answer/duplicate-choice',
  summary: 'Two choices are the same',
  why: 'Only one of them is graded as the key, and which one cannot be seen.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  choices: [x, y, ⟪x⟫]
  answer: y
`,
    },
  ],
  good: [
    {
      deck: `- id: printed
  question: What does it print?
  choices: ['\`x =  3\`', '\`x = 3\`', "\`x  =  3\`", nothing]
  answer: '\`x = 3\`'
`,
    },
    {
      deck: `- id: a
  question: Q1?
  choices: [x, X, y]
  answer: y
`,
      beside: ['answer/lookalike-choice'],
    },
  ],
});
