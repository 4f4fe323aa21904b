import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';

const most = 5;

export const tooManyOptions = rule({
  name: 'item/too-many-options',
  summary: 'A question has more than five choices',
  why: 'Distractors after the second or third are seldom chosen by anybody: they take time to read and tell nothing. Three good choices measure as well as five.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 18; Rodriguez 2005',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: currency
  question: What is the currency of Japan?
  ⟪choices⟫: [Baht, Dong, Ringgit, Rupee, Won, Yen]
  answer: Yen
`,
    },
  ],
  good: [
    {
      deck: `- id: currency
  question: What is the currency of Japan?
  choices: [Baht, Dong, Rupee, Won, Yen]
  answer: Yen
`,
    },
    {
      deck: `- id: primes
  question: Which of these numbers are primes?
  choices: [2, 3, 4, 5, 6, 7, 8, 9]
  answer: [2, 3, 5, 7]
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      if (choices.length <= most || item.question.type !== 'multiple-choice') continue;
      report({
        message: `The question has ${choices.length} choices: more than ${most} are seldom of use`,
        at: { path: [...item.path, 'choices'], on: 'key' },
        help: 'Keep the distractors that a learner with a misconception would choose',
      });
    }
  },
});
