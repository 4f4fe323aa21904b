import type { Question } from '../../../question/types.ts';
import { rule } from '../../rule.ts';

export const noExplanation = rule({
  name: 'item/no-explanation',
  summary: 'A question has no explanation',
  why: 'Feedback that says why teaches more than a verdict: who was wrong learns the reason, and who guessed right finds out.',
  source: 'Hattie & Timperley 2007; Butler, Godbole & Marsh 2013',
  severity: 'info',
  presets: ['strict'],
  bad: [
    {
      deck: `- id: status
  ⟪question⟫: Which exit status does a command return when it succeeds?
  answer: 0
`,
    },
  ],
  good: [
    {
      deck: `- id: status
  question: Which exit status does a command return when it succeeds?
  answer: 0
  explanation: There is one way to succeed and there are many ways to fail.
- id: feedback
  question: Which command lists files?
  choices:
    - text: ls
      feedback: It lists the files of a folder.
    - text: cd
      feedback: It changes to another folder.
    - text: rm
      feedback: It removes files.
  answer: ls
- id: card
  type: flashcard
  question: What is an exit status?
  answer: A number that says how a command ended.
`,
    },
  ],
  check: (file, report) => {
    for (const { question, path } of file.items) {
      if (question.explanation !== undefined || isExplained(question)) continue;
      report({
        message: 'The question has no `explanation`',
        at: { path: [...path, question.question === undefined ? 'cloze' : 'question'], on: 'key' },
        help: 'Say why the answer is right, and what leads to the wrong ones',
      });
    }
  },
});

/** The back of a card and feedback on every choice say why themselves. */
function isExplained(question: Question): boolean {
  if (question.type === 'flashcard') return true;
  return 'choices' in question && question.choices.every(({ feedback }) => feedback !== undefined);
}
