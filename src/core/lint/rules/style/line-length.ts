import { lineSpan } from '../../../text/lines.ts';
import { rule } from '../../rule.ts';

const longest = 120;

export const lineLength = rule({
  name: 'style/line-length',
  summary: 'A line is longer than 120 characters',
  why: 'Long lines are hard to review; a text may go over several lines with `>-` or `|`.',
  severity: 'info',
  presets: ['strict'],
  bad: [
    {
      deck: `- id: sum
  question: What is ${'1 + '.repeat(25)}⟪1, in the decimal system?⟫
  answer: 26
`,
    },
  ],
  good: [
    {
      deck: `- id: sum
  question: What is 1 + 1?
  answer: 2
  source: https://example.org/${'a'.repeat(150)}
`,
    },
  ],
  check: ({ text, document }, report) => {
    document.lines.starts.forEach((_start, index) => {
      const { start, end } = lineSpan(text, document.lines, index + 1);
      if (end - start <= longest) return;
      const line = text.slice(start, end);
      const graphemes = [...line];
      if (graphemes.length <= longest || !/\S\s+\S/.test(line.slice(longest / 2))) return;
      const at = start + graphemes.slice(0, longest).join('').length;
      report({
        message: `The line has ${graphemes.length} characters, more than ${longest}`,
        at: { start: at, end },
        help: 'Write the text over several lines with `>-` or `|`',
      });
    });
  },
});
