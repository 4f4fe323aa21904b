import { fixOf } from '../../../text/edits.ts';
import { rule } from '../../rule.ts';

export const quoteStyle = rule({
  name: 'style/quote-style',
  summary: 'Double quotes stand where single ones would do',
  why: 'In double quotes a backslash is an escape, which formulas and paths fall victim to; single quotes keep every character.',
  severity: 'info',
  presets: ['strict'],
  fix: 'safe',
  bad: [
    {
      deck: `- id: sum
  question: ⟪"What is 1 + 1: two?"⟫
  answer: 2
`,
      fixed: `- id: sum
  question: 'What is 1 + 1: two?'
  answer: 2
`,
    },
  ],
  good: [
    {
      deck: `- id: sum
  question: "What isn't 1 + 1?"
  answer: 3
  hint: "two lines\\nand more"
`,
    },
  ],
  check: ({ texts, text, path }, report) => {
    if (path.endsWith('.json') || /^\s*[[{]/.test(text)) return;
    for (const { scalar } of texts) {
      const source = text.slice(scalar.span.start, scalar.span.end);
      if (scalar.style !== 'double' || /[\\'\n]/.test(source)) continue;
      report({
        message: 'Single quotes would do here',
        at: scalar.span,
        help: 'Write single quotes',
        fix: fixOf('safe', 'Write single quotes', scalar.span, `'${source.slice(1, -1)}'`),
      });
    }
  },
});
