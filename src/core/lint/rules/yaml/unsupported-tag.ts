import { rule } from '../../rule.ts';

export const unsupportedTag = rule({
  name: 'yaml/unsupported-tag',
  summary: 'A text has a tag, such as `!!binary`, that decks do not have',
  why: 'A tag may stand for a program to be run; decks hold texts only.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: ⟪!!python/object:os.system⟫ ls
  answer: x
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: '!important'
`,
    },
  ],
});
