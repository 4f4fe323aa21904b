import { rule } from '../../rule.ts';

export const badIndent = rule({
  name: 'yaml/bad-indent',
  summary: 'A line begins in a column that nothing above it has',
  why: 'How far a line is indented says what it belongs to. All keys of a question begin in one column, two further right than its dash.',
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
