import { rule } from '../../rule.ts';

export const emptyFile = rule({
  name: 'yaml/empty-file',
  summary: 'The file is empty',
  why: 'There is nothing to ask.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `⟪⟫# to be written
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
`,
    },
  ],
});
