import { rule } from '../../rule.ts';

export const multipleDocuments = rule({
  name: 'yaml/multiple-documents',
  summary: 'A line `---` begins a second document in the file',
  why: 'Only the first is read; the questions of the others are never asked.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
⟪---⟫
- id: b
  question: Q2?
  answer: y
`,
    },
  ],
  good: [
    {
      deck: `---
- id: a
  question: Q1?
  answer: x
`,
    },
  ],
});
