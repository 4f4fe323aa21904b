import { rule } from '../../rule.ts';

export const mergeKey = rule({
  name: 'yaml/merge-key',
  summary: '`<<` is meant to take over the keys of another place',
  why: 'YAML 1.2 does not do that: the keys are missing from the question. What many questions share is written under `defaults:` at the head of the deck.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  ⟪<<⟫: {hint: y}
`,
    },
    {
      deck: `- id: a
  ⟪<<⟫: {question: Q1?}
  answer: x
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  hint: y
`,
    },
  ],
});
