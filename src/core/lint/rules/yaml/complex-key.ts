import { rule } from '../../rule.ts';

export const complexKey = rule({
  name: 'yaml/complex-key',
  summary: 'A line begins with `?` and a space',
  why: 'To YAML that is a key of several parts, which decks do not have. Most often a text was meant to begin with a question mark: then it needs quotes.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- ⟪?⟫ question
  : Q1?
- id: b
  question: Q2?
  answer: x
`,
    },
  ],
  good: [
    {
      deck: `- id: b
  question: ?Q2?
  answer: x
`,
    },
  ],
});
