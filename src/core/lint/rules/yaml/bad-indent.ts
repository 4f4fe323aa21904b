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
- id: b
  question: Who may read what is in the bucket?
  choices:
  - everybody who asks from an address of this one network, for whatever it is
    - but not from the last one of them
  - everybody who may write as well, from wherever he or she asks to read from it
  answer: everybody who may write as well, from wherever he or she asks to read from it
`,
    },
  ],
});
