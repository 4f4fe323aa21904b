import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { rule } from '../../rule.ts';

export const optionCapitalisation = rule({
  name: 'style/option-capitalisation',
  summary:
    'One choice of a question begins with a small letter, the others with a capital, or the reverse',
  why: 'A choice that looks other than the rest draws the eye, whether it is the key or not.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 23',
  severity: 'info',
  presets: ['strict'],
  bad: [
    {
      deck: `- id: osmosis
  question: What is osmosis?
  choices:
    - The flow of solutes
    - The flow of water
    - ⟪the pumping of ions⟫
  answer: The flow of water
`,
    },
  ],
  good: [
    {
      deck: `- id: names
  question: Which of these words is a name?
  choices: [city, London, river]
  answer: London
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item).filter(({ bare }) => /^\p{L}{2,} \p{L}/u.test(bare.trim()));
      const small = choices.filter(beginsSmall);
      if (choices.length < 3 || small.length !== 1) continue;
      const [odd] = small;
      if (odd !== undefined)
        report({
          message: `\`${odd.text}\` begins with a small letter, the other choices with a capital`,
          at: odd.place,
          help: 'Begin all choices alike',
        });
    }
  },
});

function beginsSmall({ bare }: ChoiceAt): boolean {
  return /^\p{Ll}/u.test(bare.trim());
}
