import { gradeTyped } from '../../../question/grading/typed.ts';
import { isPattern } from '../../../question/grading/pattern.ts';
import { rule } from '../../rule.ts';
import { acceptPath } from './duplicate-accepted.ts';

export const unreachable = rule({
  name: 'answer/unreachable',
  summary: 'An accepted answer is refused by a pattern',
  why: '`reject` beats `accept`: whoever types just this text is told that it is wrong.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  accept: [Lutetia, ⟪Paris 1⟫]
  reject: ['/paris \\d+/i']
`,
    },
  ],
  good: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  accept: [Lutetia, '/paris|lutece/i']
  reject: ['/paris \\d+/i']
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const { question, context } = item;
      if (question.type !== 'short-answer' || question.reject.length === 0) continue;
      const how = { ...question.manner, language: context.language };
      question.accept.forEach((text, index) => {
        // Texts that are rejected as they are accepted: see answer/distractor-accepted.
        const rejected = { ...question, reject: question.reject.filter(isPattern) };
        if (isPattern(text) || gradeTyped(text, rejected, how, []) === 'right') return;
        report({
          message: `\`${text}\` is accepted and rejected at once, so it is wrong`,
          at: { path: acceptPath(item, 'accept', index) },
          help: 'Remove it, or make `reject` narrower',
        });
      });
    }
  },
});
