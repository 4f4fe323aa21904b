import { fixOf } from '../../../text/edits.ts';
import { rule } from '../../rule.ts';

export const blankLineBetweenQuestions = rule({
  name: 'style/blank-line-between-questions',
  summary: 'Some questions are parted by an empty line, others are not',
  why: 'A deck is read by people: the eye finds the next question by the gap.',
  severity: 'info',
  presets: ['strict'],
  fix: 'safe',
  bad: [
    {
      deck: `- id: one
  question: What is 1 + 1?
  answer: 2

- id: two
  question: What is 2 + 2?
  answer: 4
⟪-⟫ id: three
  question: What is 3 + 3?
  answer: 6
`,
      fixed: `- id: one
  question: What is 1 + 1?
  answer: 2

- id: two
  question: What is 2 + 2?
  answer: 4

- id: three
  question: What is 3 + 3?
  answer: 6
`,
    },
  ],
  good: [
    {
      deck: `- id: one
  question: What is 1 + 1?
  answer: 2
- id: two
  question: What is 2 + 2?
  answer: 4
`,
    },
  ],
  check: ({ items, text }, report) => {
    const gaps = items.slice(1).flatMap(({ map }) => {
      const dash = text.lastIndexOf('-', map.span.start);
      const lineStart = text.lastIndexOf('\n', dash) + 1;
      if (map.flow || text.slice(lineStart, dash).trim() !== '') return [];
      const before = text.slice(0, lineStart);
      return [
        {
          dash,
          lineStart,
          parted: /\n[ \t]*\r?\n(?:[ \t]*#.*\n)*$/.test(before),
          commented: /#.*\n$/.test(before),
        },
      ];
    });
    if (!gaps.some(({ parted }) => parted)) return;
    for (const { dash, lineStart, parted, commented } of gaps) {
      if (parted || commented) continue;
      report({
        message: 'No empty line parts this question from the one above, as it does others',
        at: { start: dash, end: dash + 1 },
        help: 'Add an empty line',
        fix: fixOf('safe', 'Add an empty line', { start: lineStart, end: lineStart }, '\n'),
      });
    }
  },
});
