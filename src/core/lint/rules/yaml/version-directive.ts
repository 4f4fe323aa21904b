import { rule } from '../../rule.ts';

export const versionDirective = rule({
  name: 'yaml/version-directive',
  summary: 'The file says which version of YAML it is',
  why: 'Decks are read as YAML 1.2, whatever the line says; under 1.1 `no` would be false and `010` eight.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `⟪%YAML 1.1⟫
---
- id: a
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
`,
    },
  ],
});
