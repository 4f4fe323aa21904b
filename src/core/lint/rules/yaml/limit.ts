import { rule } from '../../rule.ts';

export const limit = rule({
  name: 'yaml/limit',
  summary: 'The file is larger or deeper than any deck',
  why: 'A limit keeps a file from stalling its reader; nothing after that place is read.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[⟪[⟫[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
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
