import { rule } from '../../rule.ts';

export const notADeck = rule({
  name: 'yaml/not-a-deck',
  summary: 'The file is a text',
  why: 'A deck is a map with `questions`, or a list of questions.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `⟪just words⟫
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
