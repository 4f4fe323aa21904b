import { rule } from '../../rule.ts';

export const keyNeedsSpace = rule({
  name: 'yaml/key-needs-space',
  summary: 'No space follows the colon of a key',
  why: 'The line is a text instead of a key and a value.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- ⟪question:What is this?⟫
- id: b
  question: Q2?
  answer: x
`,
    },
  ],
  good: [
    {
      deck: `- id: b
  question: Q2?
  answer: a:b
`,
    },
  ],
});
