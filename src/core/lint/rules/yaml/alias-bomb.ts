import { rule } from '../../rule.ts';

export const aliasBomb = rule({
  name: 'yaml/alias-bomb',
  summary: 'A reference such as `*name` leads back to itself, or stands for too much',
  why: 'A few lines could stand for millions; a deck that is read at all is read at once.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  tags: &t [⟪*t⟫]
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  tags: &t [one]
- id: b
  question: Q2?
  answer: y
  tags: *t
`,
    },
  ],
});
