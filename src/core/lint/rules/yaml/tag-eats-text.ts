import { rule } from '../../rule.ts';

export const tagEatsText = rule({
  name: 'yaml/tag-eats-text',
  summary: 'A text begins with `!` and loses its first word',
  why: 'To YAML `!word` says of what kind a value is: of `!important` the learner sees nothing. Quotes around the text keep the word.',
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
