import { rule } from '../../rule.ts';

export const aliasAsText = rule({
  name: 'yaml/alias-as-text',
  summary: 'A text begins with a star and is taken for a reference',
  why: 'The text is lost: YAML looks for an anchor of that name.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: ⟪*bold*⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: '*bold*'
`,
    },
  ],
});
