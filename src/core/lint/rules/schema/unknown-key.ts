import { rule } from '../../rule.ts';

export const unknownKey = rule({
  name: 'schema/unknown-key',
  summary: 'A key is not one of a deck or a question',
  why: 'What stands there is never used: a misspelt `answer` is a question without an answer.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: a
  question: Q1?
  ⟪awnser⟫: x
`,
      fixed: `- id: a
  question: Q1?
  answer: x
`,
    },
    {
      deck: `⟪titel⟫: Capitals
questions:
  - id: a
    question: Q1?
    answer: x
`,
      fixed: `title: Capitals
questions:
  - id: a
    question: Q1?
    answer: x
`,
    },
    {
      deck: `- id: a
  question: Q1?
  ⟪options⟫: [x, y]
  ⟪correct⟫: x
`,
      fixed: `- id: a
  question: Q1?
  choices: [x, y]
  answer: x
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
