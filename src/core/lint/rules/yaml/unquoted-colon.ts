import { rule } from '../../rule.ts';

export const unquotedColon = rule({
  name: 'yaml/unquoted-colon',
  summary: 'A text without quotes holds a colon and a space, or ends with a colon',
  why: 'YAML takes what stands before the colon for a key, so the question cannot be read. It is the most frequent mistake in decks, and quotes around the text mend it.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: a
  question: ⟪Which command lists files: ls or cd?⟫
  answer: ls
`,
      fixed: `- id: a
  question: "Which command lists files: ls or cd?"
  answer: ls
`,
    },
    {
      deck: `- id: a
  question: ⟪What does this print:⟫
  answer: x
`,
      fixed: `- id: a
  question: "What does this print:"
  answer: x
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: 'Which command lists files: ls or cd?'
  answer: ls
`,
    },
    {
      deck: `- id: a
  question: What happens at 12:30?
  answer: lunch
`,
    },
  ],
});
