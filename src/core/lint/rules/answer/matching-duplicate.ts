import { rule } from '../../rule.ts';

export const matchingDuplicate = rule({
  name: 'answer/matching-duplicate',
  summary: 'Two right-hand sides are the same',
  why: 'Nobody can tell which of them belongs to which.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  pairs: {x: one, y: two}
  distractors: [⟪two⟫]
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  pairs: {x: one, y: two}
  distractors: [three]
`,
    },
  ],
});
