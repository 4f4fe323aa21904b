import { rule } from '../../rule.ts';

export const unused = rule({
  name: 'suppression/unused',
  summary: 'A comment turns off a rule that finds nothing there',
  why: 'A comment that outlived its reason hides the next problem of that kind.',
  severity: 'warning',
  presets: ['recommended'],
  fix: 'safe',
  bad: [
    {
      deck: `⟪# quiz-disable-file item/all-of-the-above⟫
- id: capital
  question: What is the capital of France?
  answer: Paris
`,
      fixed: `- id: capital
  question: What is the capital of France?
  answer: Paris
`,
    },
  ],
  good: [
    {
      deck: `- id: primes
  question: Which of these numbers are prime?
  # quiz-disable-next-line item/all-of-the-above -- the exam of 2019 had it
  choices: [2, 3, 5, All of the above]
  answer: All of the above
`,
    },
  ],
});
