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
    const gaps = items
      .slice(1)
      .flatMap(({ map }) => (map.flow ? [] : (gapAbove(map.span.start, text) ?? [])));
    if (!gaps.some(({ above }) => above === '')) return;
    for (const { dash, lineStart, above } of gaps) {
      if (above === '' || above.startsWith('#')) continue;
      report({
        message: 'No empty line parts this question from the one above, as it does others',
        at: { start: dash, end: dash + 1 },
        help: 'Add an empty line',
        fix: fixOf('safe', 'Add an empty line', { start: lineStart, end: lineStart }, '\n'),
      });
    }
  },
});

interface Gap {
  readonly dash: number;
  readonly lineStart: number;
  /** The line above, without spaces around it. */
  readonly above: string;
}

/** Undefined where the dash of a question shares its line with something. */
function gapAbove(start: number, text: string): Gap | undefined {
  const dash = text.lastIndexOf('-', start);
  const lineStart = text.lastIndexOf('\n', dash) + 1;
  if (text.slice(lineStart, dash).trim() !== '' || lineStart === 0) return undefined;
  const aboveStart = text.lastIndexOf('\n', lineStart - 2) + 1;
  return { dash, lineStart, above: text.slice(aboveStart, lineStart).trim() };
}
