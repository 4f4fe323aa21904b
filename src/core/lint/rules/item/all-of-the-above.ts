import { rule } from '../../rule.ts';
import { choicesOf } from '../../choices.ts';
import { isAllOfTheAbove } from '../../words/meta-choices.ts';

export const allOfTheAbove = rule({
  name: 'item/all-of-the-above',
  summary: 'A choice says “all of the above”',
  why: 'Whoever knows two choices to be right can tell the key without knowing the third, and whoever knows one to be wrong can leave this one out: the item measures test-wiseness.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 26; Tarrant et al. 2006',
  severity: 'warning',
  presets: ['recommended'],
  precision: 'very-high',
  language: 'en',
  bad: [
    {
      deck: `- id: primes
  question: Which of these numbers are prime?
  choices: [2, 3, 5, ⟪All of the above⟫]
  answer: All of the above
`,
    },
    {
      deck: `- id: mammals
  question: Which of these are mammals?
  choices:
    - A bat
    - A whale
    - text: ⟪All of the animals above⟫
      correct: true
`,
    },
  ],
  good: [
    {
      deck: `- id: primes
  question: Which of these numbers are prime?
  choices: [2, 3, 4, 9]
  answer: [2, 3]
`,
    },
    {
      deck: `- id: cell-division
  question: What does mitosis do?
  choices:
    - It passes on all of the genes
    - It halves the number of chromosomes
    - It joins two cells
  answer: It passes on all of the genes
`,
    },
  ],
  check: (file, report) => {
    for (const choice of file.items.flatMap(choicesOf)) {
      if (!isAllOfTheAbove(choice.text)) continue;
      report({
        message: `The choice \`${choice.text}\` gives the item away to anyone who knows two of the others`,
        at: choice.place,
        help: 'Ask for every right choice with a list under `answer`, or write another distractor',
      });
    }
  },
});
