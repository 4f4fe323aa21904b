import { rule } from '../../rule.ts';

export const clozeUnbalanced = rule({
  name: 'answer/cloze-unbalanced',
  summary: 'A blank begins and never ends',
  why: 'What is to be filled in is not known.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  cloze: The capital of France is ⟪{{⟫Paris.
`,
    },
    {
      deck: `- id: stray
  cloze: The mitochondrion⟪}}⟫ makes {{ATP}}.
`,
    },
  ],
  good: [
    {
      deck: `- id: code
  cloze: 'In JSON an empty map within a map is {"a": {"b": {}}}, and {{null}} is nothing.'
`,
    },
    {
      deck: `- id: a
  cloze: A set in TeX is \\{{1, 2}} and {{finite}}.
`,
    },
  ],
});
