import { rule } from '../../rule.ts';

export const misplacedKey = rule({
  name: 'schema/misplaced-key',
  summary: 'A key of a question stands at the head of the deck, or the other way round',
  why: 'It has no meaning there, and what it says is never used.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `title: Capitals
⟪answer⟫: x
questions:
  - id: a
    question: Q1?
    answer: x
`,
    },
  ],
  good: [
    {
      deck: `title: Capitals
questions:
  - id: a
    question: Q1?
    answer: x
`,
    },
  ],
});
