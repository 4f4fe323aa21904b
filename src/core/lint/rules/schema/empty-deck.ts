import { rule } from '../../rule.ts';

export const emptyDeck = rule({
  name: 'schema/empty-deck',
  summary: 'The deck has no questions',
  why: 'There is nothing to ask.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `title: Capitals
questions: ⟪[]⟫
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
