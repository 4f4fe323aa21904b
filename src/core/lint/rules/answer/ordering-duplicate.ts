import { rule } from '../../rule.ts';

export const orderingDuplicate = rule({
  name: 'answer/ordering-duplicate',
  summary: 'Two things to put in order are the same',
  why: 'Nobody can tell which of them comes first.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  order: [one, two, ⟪one⟫]
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  order: [one, two, One]
`,
    },
  ],
});
