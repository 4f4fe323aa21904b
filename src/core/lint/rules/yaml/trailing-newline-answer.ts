import { fixOf } from '../../../text/edits.ts';
import { rule } from '../../rule.ts';
import type { Role } from '../../roles.ts';

const short: ReadonlySet<Role> = new Set([
  'answer',
  'accept',
  'reject',
  'choice',
  'order',
  'pair-right',
  'distractor',
]);

export const trailingNewlineAnswer = rule({
  name: 'yaml/trailing-newline-answer',
  summary: 'An answer or a choice ends with a line end',
  why: 'A block that begins with `|` keeps the line end after its last line; it becomes part of what is shown and compared.',
  severity: 'warning',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: loop
  question: Write an endless loop in C
  as: code
  answer: ⟪|⟫
    for (;;) {}
`,
      fixed: `- id: loop
  question: Write an endless loop in C
  as: code
  answer: |-
    for (;;) {}
`,
    },
  ],
  good: [
    {
      deck: `- id: loop
  question: Write an endless loop in C
  as: code
  answer: |-
    for (;;) {}
  explanation: |
    The condition is left out.
`,
    },
  ],
  check: (file, report) => {
    for (const { scalar, role } of file.texts) {
      const block = scalar.style === 'literal' || scalar.style === 'folded';
      if (!block || !short.has(role) || !scalar.text.endsWith('\n')) continue;
      const { start } = scalar.span;
      const header = /^[|>][+\d]*/.exec(file.text.slice(start, start + 4))?.[0] ?? '|';
      const at = { start, end: start + header.length };
      report({
        message: 'The text ends with a line end',
        at,
        help: `Write \`${header[0] ?? '|'}-\`, which keeps none at the end`,
        fix: fixOf('unsafe', 'Keep no line end', at, `${header.replace('+', '')}-`),
      });
    }
  },
});
