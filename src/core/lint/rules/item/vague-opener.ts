import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';

const opener =
  /^(?:which|what)(?: one)?(?: of)?(?: the| these)?(?: following| below)?(?: answers?| choices?| options?| sentences?| statements?)?(?: below| given)? (?:is|are)(?: not)? (?:accurate|correct|false|incorrect|right|true|untrue|wrong)\s*[?:.]*$/i;

export const vagueOpener = rule({
  name: 'item/vague-opener',
  summary: 'The stem asks only which choice is true',
  why: 'The choices become true-false statements that may have nothing to do with each other: there is no problem to think about before reading them, and a statement that is half true is defended with good reason.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 15; NBME Item-Writing Guide',
  severity: 'info',
  presets: ['recommended'],
  precision: 'medium',
  language: 'en',
  bad: [
    {
      deck: `- id: enzymes
  question: ⟪Which of the following is true?⟫
  choices: [Enzymes are used up, Enzymes are proteins, Enzymes need light]
  answer: Enzymes are proteins
- id: rome
  question: ⟪Which of these statements are NOT correct?⟫
  choices: [Rome had two consuls, Rome had a parliament, Rome had a Senate]
  answer: [Rome had a parliament]
`,
      beside: ['item/negative-stem'],
    },
  ],
  good: [
    {
      deck: `- id: enzymes
  question: Which of the following is true of all enzymes?
  choices: [They are used up, They speed up a reaction, They need light]
  answer: They speed up a reaction
- id: identity
  question: |
    Which of the following is true?

    \`\`\`js
    x = [] == ''
    \`\`\`
  choices: ['\`x\` is true', '\`x\` is false', 'Both throw']
  answer: '\`x\` is true'
- id: graph
  question: Which statement is correct?
  image: { file: graph.png, alt: A parabola that opens upwards }
  choices: [It has two zeros, It has one zero, It has no zero]
  answer: It has two zeros
`,
      media: ['graph.png'],
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      if (item.question.image !== undefined || choicesOf(item).length === 0) continue;
      const { bare, place } = stemOf(item);
      if (bare.length > 80 || !opener.test(bare.trim().replace(/[*_]{1,2}/g, ''))) continue;
      report({
        message: 'The stem does not say what the choices are about',
        at: place,
        help: 'Name the subject and the problem in the stem',
      });
    }
  },
});
