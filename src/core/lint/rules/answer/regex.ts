import { isPattern, patternOf } from '../../../question/grading/pattern.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule, type ReportIssue } from '../../rule.ts';
import { acceptPath } from './duplicate-accepted.ts';

export const regex = rule({
  name: 'answer/regex',
  summary: 'A pattern cannot be used, takes an empty answer, or is taken literally',
  why: 'A pattern that cannot be read grades nothing; one that fits the empty text accepts whoever types a space. Patterns are read under `accept` and `reject` alone, as `/…/` or `/…/i`: all others are the very text that is to be typed.',
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
  accept: [⟪'/(orange|amber)?/'⟫]
`,
    },
    {
      deck: `- id: colour
  question: Which word means hue?
  answer: ⟪/colou?r/i⟫
`,
      severity: 'warning',
    },
    {
      deck: `- id: colour
  question: Which word means hue?
  answer: colour
  accept: [⟪/colou?rs?/gi⟫]
`,
      severity: 'warning',
    },
  ],
  good: [
    {
      deck: `- id: colour
  question: What is between red and yellow?
  answer: orange
  accept: ['/(dark )?(orange|amber)/i']
- id: folder
  question: Where are settings kept?
  answer: /etc/
  accept: [/usr/local/etc]
- id: literal
  question: Which literal matches one or more digits?
  answer: '/\\d+/'
  as: code
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const { question } = item;
      if (question.type !== 'short-answer') continue;
      tellLiteral(item, question, report);
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

/** Signs that a text between slashes has only as a pattern. */
const special = /[\\^$|?*+()[\]{}]/;

/** Of other languages; ours has the `i` alone. */
const otherFlags = /^\/.+\/(?!i$)[gimsuy]{1,4}$/s;

function tellLiteral(
  item: ItemAt,
  {
    answer,
    accept,
    reject,
    manner,
  }: Extract<ItemAt['question'], { readonly type: 'short-answer' }>,
  report: ReportIssue,
): void {
  if (manner.as === 'code') return;
  if (isPattern(answer) && special.test(answer))
    report({
      severity: 'warning',
      message: `\`${answer}\` is taken literally, as every \`answer\` is`,
      at: { path: [...item.path, 'answer'] },
      help: 'Write the pattern under `accept`, and here an answer that it fits',
    });
  for (const [key, texts] of [
    ['accept', accept],
    ['reject', reject],
  ] as const)
    texts.forEach((text, index) => {
      if (!otherFlags.test(text) || !special.test(text)) return;
      report({
        severity: 'warning',
        message: `\`${text}\` is taken literally: behind a pattern stands nothing, or \`i\``,
        at: { path: acceptPath(item, key, index) },
        help: `Write \`${text.replace(/[a-z]+$/, '')}${/i[a-z]*$/.test(text) ? 'i' : ''}\``,
      });
    });
}
