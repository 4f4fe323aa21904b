import { rule } from '../../rule.ts';

export const clozeAnki = rule({
  name: 'answer/cloze-anki',
  summary: 'A blank is written as Anki writes it',
  why: '`c1::` would be part of what the learner must type.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  cloze: The capital of France is ⟪{{c1::Paris}}⟫.
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  cloze: The capital of France is {{Paris}}.
`,
    },
  ],
});
