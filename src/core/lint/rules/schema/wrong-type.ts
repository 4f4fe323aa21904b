import { rule } from '../../rule.ts';

export const wrongType = rule({
  name: 'schema/wrong-type',
  summary: 'A value is of another kind than its key wants',
  why: 'A list where a text is wanted, or a word where a number is, cannot be used.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  points: ⟪many⟫
`,
    },
    {
      deck: `- id: a
  question: ⟪[Q1?]⟫
  answer: x
`,
    },
    {
      deck: `- id: a
  question: Q1?
  answer: x
  tags: ⟪one⟫
`,
      fixed: `- id: a
  question: Q1?
  answer: x
  tags: [one]
`,
    },
    {
      deck: `- id: a
  question: What comes first?
  order: ⟪Prophase, Metaphase⟫
- id: b
  type: true-false
  question: Is water wet?
  answer: ⟪yes⟫
- id: c
  question: What is the capital of France?
  choices:
    ⟪a⟫: Paris
    b: Rome
  answer: Paris
- id: d
  question: Q4?
  answer: x
  points: ⟪ten⟫
  time: ⟪2 minutes⟫
- id: e
  question: Q5?
  answer: x
  points: ⟪5 m⟫
`,
      fixed: `- id: a
  question: What comes first?
  order: [Prophase, Metaphase]
- id: b
  type: true-false
  question: Is water wet?
  answer: true
- id: c
  question: What is the capital of France?
  choices:
    - Paris
    - Rome
  answer: Paris
- id: d
  question: Q4?
  answer: x
  points: 10
  time: 120
- id: e
  question: Q5?
  answer: x
  points: 5
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  points: 2
  tags: [one]
`,
    },
  ],
});
