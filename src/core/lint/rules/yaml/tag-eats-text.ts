import { rule } from '../../rule.ts';

export const tagEatsText = rule({
  name: 'yaml/tag-eats-text',
  summary: 'A text begins with `!` and loses its first word',
  why: 'YAML takes `!word` for a tag: `!important` is an empty text to the learner.',
  severity: 'error',
  severityIn: { recommended: 'error', strict: 'error', exam: 'error' },
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: css
  question: How does a rule of CSS win?
  answer: ⟪!important⟫ behind it
`,
    },
  ],
  good: [
    {
      deck: `- id: css
  question: How does a rule of CSS win?
  answer: '!important'
`,
    },
  ],
});
