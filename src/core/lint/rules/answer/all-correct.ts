import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';

export const allCorrect = rule({
  name: 'answer/all-correct',
  summary: 'Every choice is right',
  why: 'Ticking all of them always wins; without a distractor the item tells nothing.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: primes
  question: Which of these numbers are prime?
  choices: [2, 3, 5]
  answer: ⟪[2, 3, 5]⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: primes
  question: Which of these numbers are prime?
  choices: [2, 3, 4]
  answer: [2, 3]
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      if (choices.length === 0 || !choices.every(({ isKey }) => isKey)) continue;
      const key = item.map.entries.some((entry) => entry.key.text === 'answer')
        ? 'answer'
        : 'choices';
      report({
        message: `All ${choices.length} choices are right`,
        at: { path: [...item.path, key] },
        help: 'Add a distractor',
      });
    }
  },
});
