import { rule } from '../../rule.ts';

export const distractorAccepted = rule({
  name: 'answer/distractor-accepted',
  summary: 'What is right is rejected',
  why: 'The right answer is graded wrong: the learner can never be right.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  ⟪reject⟫: [PARIS]
`,
    },
  ],
  good: [
    {
      deck: `- id: effect
  question: What follows from a cause?
  answer: the effect
  reject: [affect]
`,
    },
  ],
});
