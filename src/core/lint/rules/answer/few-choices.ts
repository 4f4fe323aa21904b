import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { areTrueFalse } from '../../words/true-false.ts';

export const fewChoices = rule({
  name: 'answer/few-choices',
  summary: 'There are only two choices',
  why: 'Half of all guesses are right; three choices are enough for most items.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 18; Rodriguez 2005',
  severity: 'info',
  presets: ['strict', 'exam'],
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  choices: ⟪[Paris, Rome]⟫
  answer: Paris
`,
    },
  ],
  good: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  choices: [Paris, Rome, Berlin]
  answer: Paris
- id: round
  question: The earth is flat.
  answer: false
- id: flat
  question: Is the earth flat?
  choices: ['Yes', 'No']
  answer: 'No'
`,
      beside: ['item/true-false-options'],
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      if (choices.length !== 2 || areTrueFalse(choices)) continue;
      report({
        message: 'There are only two choices: half of all guesses are right',
        at: { path: [...item.path, 'choices'] },
        help: 'Add a distractor that somebody who errs would pick',
      });
    }
  },
});
