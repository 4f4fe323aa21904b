import { rule } from '../../rule.ts';

export const clozeNoBlank = rule({
  name: 'answer/cloze-no-blank',
  summary: 'The cloze has no blank',
  why: 'There is nothing to fill in.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  cloze: ⟪The capital of France is Paris.⟫
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
