import { stemOf } from '../../stems.ts';
import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';

const blank = /_{2,}|\[ ?blank ?\]|(?<= )_(?= )/i;

export const blankInStem = rule({
  name: 'item/blank-in-stem',
  summary: 'The stem goes on after a blank',
  why: 'What is asked is known only after the whole sentence has been read, and it has to be read again with each choice. A direct question is answered before the choices are seen.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 14; Tarrant et al. 2006',
  severity: 'info',
  presets: ['exam'],
  precision: 'very-high',
  bad: [
    {
      deck: `- id: mitochondria
  question: The ⟪____⟫ of a cell make most of its ATP.
  choices: [mitochondria, nuclei, ribosomes]
  answer: mitochondria
`,
    },
    {
      deck: `- id: treaty
  question: The Treaty of ⟪[blank]⟫ ended the Thirty Years' War.
  choices: [Utrecht, Versailles, Westphalia]
  answer: Westphalia
`,
    },
  ],
  good: [
    {
      deck: `- id: mitochondria
  question: Most of a cell's ATP is made in its ____.
  choices: [mitochondria, nuclei, ribosomes]
  answer: mitochondria
`,
    },
    {
      deck: `- id: name
  question: 'What is \`__name__\` in a script that was started?'
  choices: ['\`"__main__"\`', '\`"main"\`', '\`None\`']
  answer: '\`"__main__"\`'
- id: typed
  question: The ____ of a cell make most of its ATP.
  answer: mitochondria
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      if (choicesOf(item).length === 0) continue;
      const { bare, place } = stemOf(item);
      const found = blank.exec(bare);
      if (found === null) continue;
      const end = found.index + found[0].length;
      if (!/[\p{L}\p{N}]/u.test(bare.slice(end).split('\n')[0] ?? '')) continue;
      report({
        message: 'The sentence goes on after its blank',
        at: { ...place, within: { start: found.index, end } },
        help: 'Ask a question, or put the blank at the end; `cloze` is for answers to be typed',
      });
    }
  },
});
