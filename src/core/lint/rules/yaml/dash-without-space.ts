import { fixOf } from '../../../text/edits.ts';
import type { LintFile, TextAt } from '../../lint-file.ts';
import { isText } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const dashWithoutSpace = rule({
  name: 'yaml/dash-without-space',
  summary: 'Lines begin with a dash that no space follows',
  why: 'They are not the items of a list but one long text. Each dash needs a space behind it.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: a
  question: Which one is it?
  choices:
    ⟪-one
    -two⟫
  answer: one
`,
      fixed: `- id: a
  question: Which one is it?
  choices:
    - one
    - two
  answer: one
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Which one is it?
  choices:
    - -one
    - two
  answer: two
`,
    },
  ],
  check: (file, report) => {
    for (const text of file.texts) {
      if (text.scalar.style !== 'plain' || !/^-[^\s-]/.test(text.scalar.text)) continue;
      if (!isText(text.role) || !allDashed(text, file)) continue;
      const { span } = text.scalar;
      const source = file.text.slice(span.start, span.end);
      report({
        message: 'These lines are one text, because no space follows their dashes',
        at: span,
        help: 'Put a space after each dash',
        fix: fixOf(
          'unsafe',
          'Put a space after each dash',
          span,
          source.replace(/^( *)-(?=\S)/gm, '$1- '),
        ),
      });
    }
  },
});

function allDashed({ scalar }: TextAt, { text }: LintFile): boolean {
  const lines = text.slice(scalar.span.start, scalar.span.end).split('\n');
  return lines.length > 1 && lines.every((line) => /^ *-/.test(line));
}
