import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { isNoneOfTheAbove } from '../../words/meta-choices.ts';

export const noneOfTheAbove = rule({
  name: 'item/none-of-the-above',
  summary: 'A choice says “none of the above”',
  why: 'Where it is the key, the item shows that the others are known to be wrong, not that the right answer is known; where it is not, it is a distractor that hardly anybody takes.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 25; Tarrant et al. 2006',
  severity: 'info',
  severityIn: { exam: 'warning' },
  presets: ['recommended'],
  precision: 'very-high',
  language: 'en',
  bad: [
    {
      deck: `- id: noble-gas
  question: Which of these elements is a noble gas?
  choices: [Chlorine, Oxygen, Neon, ⟪None of the above⟫]
  answer: Neon
`,
    },
    {
      deck: `- id: larger
  question: Which country is larger by area?
  choices:
    - France
    - Spain
    - text: ⟪Neither is larger.⟫
  answer: France
`,
    },
  ],
  good: [
    {
      deck: `- id: solutions
  question: 'How many real solutions has $x^2 + 1 = 0$?'
  choices: [None, One, Two]
  answer: None
`,
    },
    {
      deck: `- id: no-solution
  question: What are the real solutions of this equation?
  choices: [No solution, One solution, Two solutions]
  answer: No solution
`,
    },
  ],
  check: (file, report) => {
    for (const choices of file.items.map(choicesOf)) {
      const texts = choices.map(({ bare }) => bare);
      for (const choice of choices.filter(({ bare }) => isNoneOfTheAbove(bare, texts)))
        report({
          message: `The choice \`${choice.text}\` names nothing that could be right`,
          at: choice.place,
          help: 'Write another distractor, or leave the choice out: three good ones are enough',
        });
    }
  },
});
