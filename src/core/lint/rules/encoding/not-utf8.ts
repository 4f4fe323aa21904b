import { rule } from '../../rule.ts';

export const notUtf8 = rule({
  name: 'encoding/not-utf8',
  summary: 'The bytes of the file are not UTF-8',
  why: 'Nothing of the deck can be read: what the accents and symbols were is unknown. Editors have a choice of encoding where they save a file: take UTF-8.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: O⟪ù⟫ est le café?
  answer: ici
`,
      latin1: true,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Où est le café ?
  answer: ici
`,
    },
  ],
});
