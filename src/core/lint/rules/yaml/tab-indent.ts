import { rule } from '../../rule.ts';

export const tabIndent = rule({
  name: 'yaml/tab-indent',
  summary: 'A tab indents a line',
  why: 'YAML allows only spaces there: how deep a tab is differs from editor to editor. Most editors can be told to write spaces for the Tab key.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: a
  question: Q1?
⟪\t⟫answer: x
`,
      fixed: `- id: a
  question: Q1?
  answer: x
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
