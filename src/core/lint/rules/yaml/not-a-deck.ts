import { rule } from '../../rule.ts';

export const notADeck = rule({
  name: 'yaml/not-a-deck',
  summary: 'The file has no questions where a deck has them',
  why: 'A deck is a list of questions, each of which begins with `- question:`; or it has `title:` and other keys, and this list under `questions:`.',
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
