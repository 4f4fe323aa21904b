import { rule } from '../../rule.ts';

export const unknown = rule({
  name: 'suppression/unknown',
  summary: 'A comment names a rule or a reach that does not exist',
  why: 'It turns nothing off, though its author thinks it does.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris # quiz-disable-line ⟪answer/leaks⟫
`,
    },
    {
      deck: `⟪# quiz-disable-fle card/yes-no⟫
- id: capital
  question: What is the capital of France?
  answer: Paris
`,
    },
  ],
  good: [
    {
      deck: `- id: primes
  question: Which of these numbers are prime?
  choices: [2, 3, 5, All of the above] # quiz-disable-line item/all-of-the-above -- as printed
  answer: All of the above
`,
    },
  ],
});
