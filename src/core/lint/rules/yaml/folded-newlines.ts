import { fixOf } from '../../../text/edits.ts';
import type { LintFile, TextAt } from '../../lint-file.ts';
import { isProse } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const foldedNewlines = rule({
  name: 'yaml/folded-newlines',
  summary: 'Lines that look like a list or like code are joined into one',
  why: '`>` and a text over several lines without quotes turn line ends into spaces: the learner sees a list as one line. `|` keeps the lines.',
  severity: 'warning',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: steps
  question: What does gradient descent do?
  answer: minimises
  explanation: ⟪>
    It repeats two steps:
    - compute the gradient
    - step against it⟫
`,
      fixed: `- id: steps
  question: What does gradient descent do?
  answer: minimises
  explanation: |
    It repeats two steps:
    - compute the gradient
    - step against it
`,
    },
  ],
  good: [
    {
      deck: `- id: steps
  question: What does gradient descent do?
  answer: minimises
  explanation: |
    It repeats two steps:
    - compute the gradient
    - step against it
- id: dash
  question: What is minus one squared?
  answer: one
  explanation: >
    The product of two negative numbers is positive,
    - and so it is here, too.
`,
    },
  ],
  check: (file, report) => {
    for (const text of file.texts) {
      const { style, span } = text.scalar;
      if ((style !== 'folded' && style !== 'plain') || !isProse(text.role)) continue;
      if (!joinsItems(text, file)) continue;
      const end = span.start + file.text.slice(span.start, span.end).trimEnd().length;
      report({
        message: 'These lines are joined into one, though they look like a list or like code',
        at: { start: span.start, end },
        help: 'Write `|` instead, which keeps the line ends',
        ...(style === 'folded'
          ? { fix: fixOf('unsafe', 'Write `|`', { start: span.start, end: span.start + 1 }, '|') }
          : {}),
      });
    }
  },
});

const item = /^\s*(?:(?:[-*•]|\d{1,2}[.)])\s+\S|\|.*\|\s*$)/;

/** Two items or two rows of a table one below the other, or a fence of code, with no empty line between. */
function joinsItems({ scalar }: TextAt, { text }: LintFile): boolean {
  const source = text.slice(scalar.span.start, scalar.span.end);
  // Dashes without spaces are complained of themselves.
  if (!source.includes('\n') || /^-[^\s-]/.test(source)) return false;
  const lines = source.split('\n').slice(scalar.style === 'folded' ? 1 : 0);
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)),
  );
  return lines.some((line, index) => {
    if (line.search(/\S/) > indent && scalar.style === 'folded') return false;
    return /^\s*```/.test(line) || (item.test(line) && item.test(lines[index + 1] ?? ''));
  });
}
