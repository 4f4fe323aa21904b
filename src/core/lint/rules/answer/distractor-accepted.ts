import { normalise } from '../../../question/grading/normalise.ts';
import { isPattern } from '../../../question/grading/pattern.ts';
import { rule } from '../../rule.ts';
import { acceptPath } from './duplicate-accepted.ts';

export const distractorAccepted = rule({
  name: 'answer/distractor-accepted',
  summary: 'What is right, or accepted, is rejected',
  why: '`reject` beats everything: the right answer is graded wrong, or one that is accepted.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  reject: [⟪PARIS⟫]
`,
    },
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  accept: [Lutetia]
  reject: [Lyon, ⟪lutetia⟫]
`,
    },
  ],
  good: [
    {
      deck: `- id: effect
  question: What follows from a cause?
  answer: the effect
  reject: [affect]
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const { question, context } = item;
      if (question.type !== 'short-answer' || question.reject.length === 0) continue;
      const how = { ...question.manner, language: context.language };
      const accepted = new Map(
        question.accept.flatMap((text, index) =>
          isPattern(text) ? [] : [[normalise(text, how), index] as const],
        ),
      );
      question.reject.forEach((text, index) => {
        const same = isPattern(text) ? undefined : accepted.get(normalise(text, how));
        if (same === undefined) return;
        report({
          message: `\`${text}\` is accepted and rejected at once, so it is wrong`,
          at: { path: acceptPath(item, 'reject', index) },
          also: [{ at: { path: acceptPath(item, 'accept', same) }, label: 'accepted here' }],
          help: 'Remove one of the two',
        });
      });
    }
  },
});
