import { isEmptyScalar, type Located } from '../../../text/located.ts';
import type { LintFile } from '../../lint-file.ts';
import { isText } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const emptyItem = rule({
  name: 'yaml/empty-item',
  summary: 'A dash has nothing behind it',
  why: 'There is a choice, or an answer, without a text.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Which one is it?
  choices:
    - one
    ⟪-⟫
    - two
  answer: one
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Which one is it?
  choices: [one, '-', two]
  answer: one
`,
    },
  ],
  check: (file, report) => {
    for (const { scalar, path, role } of file.texts) {
      if (typeof path.at(-1) !== 'number' || !isText(role) || !isEmptyScalar(scalar)) continue;
      report({
        message: 'This item is empty',
        at: dashOf(scalar, file),
        help: 'Write a text after the dash, or remove the line',
      });
    }
  },
});

/** The dash, which is all there is of the item. */
function dashOf(
  { span }: Located,
  { text }: LintFile,
): { readonly start: number; readonly end: number } {
  const before = text.slice(0, span.start).trimEnd();
  return before.endsWith('-') ? { start: before.length - 1, end: before.length } : span;
}
