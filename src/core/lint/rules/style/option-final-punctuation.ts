import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { rule } from '../../rule.ts';

export const optionFinalPunctuation = rule({
  name: 'style/option-final-punctuation',
  summary: 'Some choices of a question end with a full stop, others do not',
  why: 'A choice that looks other than the rest draws the eye, whether it is the key or not.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 23',
  severity: 'info',
  presets: ['strict'],
  bad: [
    {
      deck: `- id: osmosis
  question: What is osmosis?
  choices:
    - The flow of solutes.
    - The flow of water.
    - ⟪The pumping of ions⟫
  answer: The flow of water.
`,
    },
  ],
  good: [
    {
      deck: `- id: train
  question: When does the train leave?
  choices: [at noon, at 6 a.m., at night]
  answer: at 6 a.m.
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item).filter(({ bare }) => bare.trim().includes(' '));
      const ending = choices.filter(endsSentence);
      const others = choices.filter((one) => !endsSentence(one));
      const odd = ending.length < others.length ? ending : others;
      if (choices.length < 3 || odd.length === 0) continue;
      for (const { place } of odd)
        report({
          message:
            odd === ending
              ? 'This choice ends with a full stop, others do not'
              : 'This choice does not end with a full stop, others do',
          at: place,
          help: 'End all choices alike',
        });
    }
  },
});

/** Not `a.m.` and the like. */
function endsSentence({ bare }: ChoiceAt): boolean {
  return /[\p{L}\p{N})]{2,}\.$/u.test(bare.trim()) && !/\.\p{L}+\.$/u.test(bare.trim());
}
