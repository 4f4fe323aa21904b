import { rule } from '../../rule.ts';

export const mergeKey = rule({
  name: 'yaml/merge-key',
  summary: '`<<` is meant to merge keys',
  why: 'YAML 1.2 merges nothing: the keys are missing from the question.',
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
