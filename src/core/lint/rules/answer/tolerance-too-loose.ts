import type { Exact } from '../../../question/grading/decimal.ts';
import type { Question } from '../../../question/types.ts';
import { rule } from '../../rule.ts';

export const toleranceTooLoose = rule({
  name: 'answer/tolerance-too-loose',
  summary: 'The tolerance is as large as the answer itself',
  why: 'Zero is graded right, and so is an answer of the wrong sign.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: charge
  question: How many charges has the ion?
  answer: 2
  tolerance: ⟪5⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: charge
  question: How many charges has the ion?
  answer: 2
  tolerance: 1
- id: cold
  question: How cold is it, in degrees?
  answer: 0
  tolerance: 3
`,
    },
  ],
  check: (file, report) => {
    for (const { question, path } of file.items) {
      if (!isLoose(question)) continue;
      report({
        message: `With this tolerance 0 is right, though the answer is \`${question.answer ?? ''}\``,
        at: { path: [...path, 'tolerance'] },
        help: 'Make it smaller, or write a `range`',
      });
    }
  },
});

function isLoose(question: Question): question is Question & { readonly answer: string } {
  if (question.type !== 'numeric' || question.answer === undefined) return false;
  const { least, most } = question;
  if (signOf(least) > 0 || signOf(most) < 0) return false;
  return /[1-9]/.test(question.answer.replace(/[eE].*$/, ''));
}

function signOf({ top, bottom }: Exact): number {
  if (top === 0n) return 0;
  return top > 0n === bottom > 0n ? 1 : -1;
}
