import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';
import { areOrders, isVerdicts, namesStatements } from '../../words/combinations.ts';

export const kType = rule({
  name: 'item/k-type',
  summary: 'The choices are combinations of the same parts',
  why: 'One part known to be right or wrong rules out half of the choices, so the item measures how well combinations are worked through, and takes long to read. The same statements with all right ones to be chosen measure more in less time.',
  source:
    'Haladyna, Downing & Rodriguez 2002, guideline 9; NBME Item-Writing Guide; Tarrant et al. 2006',
  severity: 'warning',
  presets: ['recommended'],
  precision: 'high',
  language: 'en',
  bad: [
    {
      deck: `- id: noble
  question: |
    Which of these elements are noble gases?

    I. Helium
    II. Nitrogen
    III. Xenon
  ⟪choices⟫: [I only, I and II, I and III, 'I, II and III']
  answer: I and III
`,
    },
    {
      deck: `- id: rivers
  question: The Nile flows north. The Rhine flows south.
  ⟪choices⟫: ['True, true', 'True, false', 'False, true']
  answer: True, false
`,
    },
    {
      deck: `- id: planets
  question: In which order are the planets, from the sun outwards?
  ⟪choices⟫:
    - Mars, Jupiter, Saturn
    - Jupiter, Mars, Saturn
    - Saturn, Jupiter, Mars
  answer: Mars, Jupiter, Saturn
`,
    },
  ],
  good: [
    {
      deck: `- id: chords
  question: On which degrees are the dominant and the tonic?
  choices: [I and V, V and I, IV and I]
  answer: V and I
- id: roots
  question: 'What are the roots of $x^2 - 5x + 6$?'
  choices: [1 and 6, 2 and 3, 1 and 5]
  answer: 2 and 3
- id: blood
  question: Which blood groups can a child of parents with AB and O have?
  choices: [A and B, AB and O, A and O]
  answer: A and B
- id: count
  question: |
    1. How many moons has Mars?
  choices: [1, 2, 3]
  answer: 2
- id: colours
  question: Which colours has the flag of Italy?
  choices: ['green, white, red', 'blue, white, red', 'black, red, gold']
  answer: green, white, red
- id: configuration
  question: How are the electrons of sodium distributed over its shells?
  choices: ['2, 8, 1', '8, 2, 1', '1, 8, 2']
  answer: 2, 8, 1
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      const combinations = combinationsOf(choices, stemOf(item).bare);
      const orders = combinations.length < 2 && areOrders(choices.map(({ bare }) => bare));
      if (combinations.length < 2 && !orders) continue;
      report({
        message: orders
          ? 'The choices are the same things in different orders'
          : `${combinations.length} choices are combinations, such as \`${combinations[0]?.text}\``,
        at: { path: [...item.path, 'choices'], on: 'key' },
        help: orders
          ? 'Let the learner put them in order, with `order` instead of `choices`'
          : 'Make the parts the choices, and list all right ones under `answer`',
      });
    }
  },
});

function combinationsOf(choices: readonly ChoiceAt[], stem: string): readonly ChoiceAt[] {
  return choices.filter(({ bare }) => isVerdicts(bare) || namesStatements(bare, stem));
}
