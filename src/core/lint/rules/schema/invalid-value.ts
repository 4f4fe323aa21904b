import { rule } from '../../rule.ts';

export const invalidValue = rule({
  name: 'schema/invalid-value',
  summary: 'A value is out of range, or not one of the words that its key allows',
  why: 'It cannot be used; the message says what is allowed.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  difficulty: ⟪9⟫
`,
    },
    {
      deck: `- id: a
  type: ⟪multiple-chioce⟫
  question: Q1?
  choices: [x, y]
  answer: x
`,
      fixed: `- id: a
  type: multiple-choice
  question: Q1?
  choices: [x, y]
  answer: x
`,
    },
    {
      deck: `- id: a
  type: ⟪Short Answer⟫
  question: Q1?
  answer: x
- id: b
  type: ⟪essay⟫
  question: Why?
`,
      fixed: `- id: a
  type: short-answer
  question: Q1?
  answer: x
- id: b
  type: open
  question: Why?
`,
    },
    {
      deck: `language: ⟪english⟫
questions:
  - id: a
    question: Q1?
    answer: x
`,
      severity: 'warning',
      fixed: `language: en
questions:
  - id: a
    question: Q1?
    answer: x
`,
    },
    {
      deck: `language: ⟪de_CH⟫
questions:
  - id: a
    question: Q1?
    answer: x
`,
      severity: 'warning',
    },
    {
      deck: `language: ⟪Klingon of the north⟫
questions:
  - id: a
    question: Q1?
    answer: x
`,
      severity: 'warning',
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  difficulty: 3
`,
    },
  ],
});
