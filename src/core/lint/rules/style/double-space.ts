import { fixOf } from '../../../text/edits.ts';
import { sourceSpan } from '../../../text/scalar-source.ts';
import { bareText } from '../../bare-text.ts';
import { isProse } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const doubleSpace = rule({
  name: 'style/double-space',
  summary: 'Two spaces stand between words',
  why: 'Markdown shows one, a typed answer may hold two; most often it is a slip.',
  severity: 'info',
  presets: ['strict'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: sum
  question: What is⟪  ⟫1 + 1?
  answer: 2
`,
      fixed: `- id: sum
  question: What is 1 + 1?
  answer: 2
`,
    },
  ],
  good: [
    {
      deck: `- id: code
  question: 'What does \`a  b\` print?  Think.'
  answer: a b
  explanation: |
    A table:

    a   b
`,
    },
  ],
  check: ({ texts, text }, report) => {
    for (const { scalar, path, role } of texts) {
      if (!isProse(role) || scalar.text.includes('\n') || !scalar.text.includes('  ')) continue;
      for (const { index, 0: spaces } of bareText(scalar.text).matchAll(
        /(?<=[\p{L}\p{N},]) {2,}(?=[\p{L}\p{N}])/gu,
      )) {
        const within = { start: index, end: index + spaces.length };
        report({
          message: `${spaces.length} spaces stand between two words`,
          at: { path, within },
          help: 'Write one',
          fix: fixOf('unsafe', 'Write one', sourceSpan(scalar, text, within), ' '),
        });
      }
    }
  },
});
