import { rule } from '../../rule.ts';

export const indexOutOfRange = rule({
  name: 'answer/index-out-of-range',
  summary: 'The answer is the letter or the number of a choice that is not there',
  why: 'No choice is right: whatever the learner picks is graded wrong.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  choices: [Paris, Rome, Berlin, Bern]
  answer: ⟪5⟫
`,
    },
    {
      deck: `- id: capital
  question: What is the capital of France?
  choices: [Paris, Rome, Berlin, Bern]
  answer: ⟪E⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: prime
  question: Which number is prime?
  choices: [4, 6, 7]
  answer: 7
`,
    },
  ],
});
