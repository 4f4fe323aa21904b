import { rule } from '../../rule.ts';

export const clozeEmpty = rule({
  name: 'answer/cloze-empty',
  summary: 'A blank has nothing to fill in',
  why: 'No answer can be right.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  cloze: The capital of France is ⟪{{}}⟫.
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  cloze: 'The capital of France is {{Paris :: a city}}.'
`,
    },
  ],
});
