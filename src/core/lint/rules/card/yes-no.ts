import { rule } from '../../rule.ts';

const answers = /^(?:yes|no)[.!]?$/i;

export const yesNo = rule({
  name: 'card/yes-no',
  summary: 'The answer to a typed question is yes or no',
  why: 'It is right half of the time by guessing, and knowing that something is so recalls less than knowing what is so.',
  source: 'Wozniak 1999, rule 4',
  severity: 'info',
  presets: ['strict'],
  language: 'en',
  bad: [
    {
      deck: `- id: venus
  question: Does Venus have a moon?
  answer: ⟪'no'⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: venus
  question: How many moons has Venus?
  answer: 0
- id: accepted
  question: What does the captain answer?
  answer: 'no'
  accept: never
- id: moon
  question: Venus has a moon.
  answer: false
`,
    },
  ],
  check: (file, report) => {
    for (const { question, path } of file.items) {
      if (question.type !== 'short-answer' && question.type !== 'flashcard') continue;
      if (!answers.test(question.answer.trim())) continue;
      if (question.type === 'short-answer' && question.accept.some((one) => !answers.test(one)))
        continue;
      report({
        message: `The answer \`${question.answer}\` is right half of the time by guessing`,
        at: { path: [...path, 'answer'] },
        help: 'Ask for the fact itself, or make it a true-false question',
      });
    }
  },
});
