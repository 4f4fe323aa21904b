import { isPattern, patternOf } from '../../../question/grading/pattern.ts';
import { rule } from '../../rule.ts';
import { acceptPath } from './duplicate-accepted.ts';

export const regex = rule({
  name: 'answer/regex',
  summary: 'A pattern cannot be used, or takes an empty answer',
  why: 'A pattern that cannot be read grades nothing; one that fits the empty text accepts whoever types a space.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: colour
  question: What is between red and yellow?
  answer: orange
  accept: [⟪/orange(/⟫]
`,
    },
    {
      deck: `- id: colour
  question: What is between red and yellow?
  answer: orange
  accept: ['⟪/(orange|amber)?/⟫']
`,
    },
  ],
  good: [
    {
      deck: `- id: colour
  question: What is between red and yellow?
  answer: orange
  accept: ['/(dark )?(orange|amber)/i']
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const { question } = item;
      if (question.type !== 'short-answer') continue;
      question.accept.forEach((text, index) => {
        const pattern = isPattern(text) ? patternOf(text) : undefined;
        if (pattern === undefined || !('matches' in pattern) || !pattern.matches('')) return;
        report({
          message: `The pattern \`${text}\` fits an empty answer`,
          at: { path: acceptPath(item, 'accept', index), within: { start: 0, end: text.length } },
          help: 'Make a part of it required',
        });
      });
    }
  },
});
