import { rule, type DeckFacts } from '../../rule.ts';

export const duplicateId = rule({
  name: 'schema/duplicate-id',
  summary: 'Two questions of a deck, or two decks, have one id',
  why: 'The score log tells questions and decks apart by their ids: the answers of both would be mixed.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: one
  question: What is 1 + 1?
  answer: 2
- id: ⟪one⟫
  question: What is 2 + 2?
  answer: 4
`,
    },
    {
      deck: `id: ⟪sums⟫
questions:
  - id: one
    question: What is 1 + 1?
    answer: 2
`,
      path: 'b.yaml',
      others: [
        {
          path: 'a.yaml',
          deck: 'id: sums\nquestions:\n  - id: two\n    question: What is 2 + 2?\n    answer: 4\n',
        },
      ],
    },
  ],
  good: [
    {
      deck: `id: sums
questions:
  - id: one
    question: What is 1 + 1?
    answer: 2
`,
      path: 'b.yaml',
      others: [
        {
          path: 'a.yaml',
          deck: 'id: more-sums\nquestions:\n  - id: one\n    question: What is 2 + 2?\n    answer: 4\n',
        },
      ],
    },
  ],
  together: (decks, report) => {
    const first = new Map<string, DeckFacts>();
    for (const deck of decks.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
      const { path, id, span } = deck;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, deck);
      else
        report(path, {
          message: `The deck \`${earlier.path}\` has the id \`${id}\` too`,
          at: span,
          // Names of files and titles may well be the same in two folders; what is written may not.
          severity: deck.ownId || earlier.ownId ? 'error' : 'warning',
          help: 'Give one of them an `id` of its own; without one it comes from the title or the file name',
        });
    }
  },
});
