import { rule } from '../../rule.ts';
import type { Question } from '../../../question/types.ts';

const mostTyped = 8;
const mostBack = 60;

export const longAnswer = rule({
  name: 'card/long-answer',
  summary: 'A typed answer has more than eight words, or the back of a card more than sixty',
  why: 'Hardly anybody types a long answer word for word, and a long back is never quite known or quite forgotten, so that reviews come at the wrong time. Short cards are remembered.',
  source: 'Wozniak 1999, rule 4 (minimum information principle)',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: treaty
  question: What did the Treaty of Westphalia do?
  answer: ⟪It ended the Thirty Years' War and made the states of the empire sovereign⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: treaty
  question: Which treaty ended the Thirty Years' War?
  answer: the Treaty of Westphalia
- id: accepted
  question: What did the Treaty of Westphalia do?
  answer: It ended the Thirty Years' War and made the states of the empire sovereign
  accept: [ended the Thirty Years' War, /.*thirty years.*/]
- id: code
  question: Which command finds and deletes empty files below the folder?
  answer: find . -type f -size 0 -print -exec rm {} +
  as: code
- id: motto
  type: flashcard
  question: What is the motto?
  answer: One for all and all for one, united we stand, divided we fall
`,
    },
  ],
  check: (file, report) => {
    for (const { question, path } of file.items) {
      const text = backOf(question);
      const most = question.type === 'flashcard' ? mostBack : mostTyped;
      if (text === undefined || text.length <= 2 * most) continue;
      const count = text.trim().split(/\s+/).length;
      if (count <= most) continue;
      report({
        message:
          question.type === 'flashcard'
            ? `The back of the card has ${count} words`
            : `The answer has ${count} words to be typed exactly`,
        at: { path: [...path, 'answer'], ...(question.type === 'flashcard' ? { on: 'key' } : {}) },
        help:
          question.type === 'flashcard'
            ? 'Make several cards of it'
            : 'Ask for the word that matters, list shorter answers under `accept`, or use a flashcard',
      });
    }
  },
});

/** Unless a shorter answer is accepted as well, or it is a command to be typed as it is. */
function backOf(question: Question): string | undefined {
  if (question.type === 'flashcard') return question.answer;
  if (question.type !== 'short-answer' || question.manner.as === 'code') return undefined;
  const short = question.accept.some(
    (one) => one.startsWith('/') || one.split(/\s+/).length <= mostTyped,
  );
  return short ? undefined : question.answer;
}
