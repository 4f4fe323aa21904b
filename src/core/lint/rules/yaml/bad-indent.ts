import { rule } from '../../rule.ts';

export const badIndent = rule({
  name: 'yaml/bad-indent',
  summary: 'A line begins in a column that nothing above it has',
  why: 'It is not known what the line belongs to.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
    ⟪answer⟫: x
`,
    },
    {
      deck: `- id: a
  question: Q1?
 ⟪answer⟫: x
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
