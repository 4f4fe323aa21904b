import { rule } from '../../rule.ts';

export const tabIndent = rule({
  name: 'yaml/tab-indent',
  summary: 'A tab indents a line',
  why: 'YAML allows only spaces there; how deep a tab is meant to be is not known.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Q1?
⟪\t⟫answer: x
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: x
  explanation: |
    all:
    \tcc main.c
`,
    },
  ],
});
