import { rule } from '../../rule.ts';

export const aliasAsText = rule({
  name: 'yaml/alias-as-text',
  summary: 'A text begins with a star, and YAML takes it for a reference',
  why: 'To YAML `*word` stands for a text elsewhere that is marked `&word`, so this one is lost. Quotes around it keep the star.',
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
