import { rule } from '../../rule.ts';

export const reservedStart = rule({
  name: 'yaml/reserved-start',
  summary: 'A text begins with a character that has a meaning in YAML',
  why: 'YAML begins something of its own with `@`, `%`, `|`, `>`, a backquote or a closing bracket, and with `?`, `-` or `,` before a space: the text is not read as it stands, or not at all. In quotes these are characters like any other.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: a
  question: Which command lists files?
  answer: ⟪\`ls\`⟫
`,
      fixed: `- id: a
  question: Which command lists files?
  answer: "\`ls\`"
`,
    },
    {
      deck: `- id: a
  question: Who is the cat of GitHub?
  answer: ⟪@octocat⟫
`,
      fixed: `- id: a
  question: Who is the cat of GitHub?
  answer: "@octocat"
`,
    },
    {
      deck: `- id: a
  question: Which numbers are large?
  answer: ⟪> 5⟫
`,
      fixed: `- id: a
  question: Which numbers are large?
  answer: "> 5"
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Which command lists files?
  answer: '\`ls\`'
`,
    },
  ],
});
