import { rule } from '../../rule.ts';

export const unclosedQuote = rule({
  name: 'yaml/unclosed-quote',
  summary: 'A quote is opened and never closed, or text follows the closing quote',
  why: "The text ends where its author did not mean it to, or swallows what follows. To YAML an apostrophe at the head of a text, as in `'tis`, opens quotes.",
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: a
  question: Q1?
  answer: ⟪'tis unknown⟫
- id: b
  question: Q2?
  answer: x
`,
    },
    {
      deck: `- id: a
  question: Q1?
  answer: "Ada" ⟪Lovelace⟫
`,
      fixed: `- id: a
  question: Q1?
  answer: '"Ada" Lovelace'
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Q1?
  answer: Ada "Countess" Lovelace
`,
    },
  ],
});
