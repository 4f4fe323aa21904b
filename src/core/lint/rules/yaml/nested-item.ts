import { isText, roleOf } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const nestedItem = rule({
  name: 'yaml/nested-item',
  summary: 'Two dashes make a list within a list',
  why: 'A list stands where a text is wanted; the question cannot be read.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: a
  question: Which one is it?
  choices:
    - one
    - ⟪- two⟫
  answer: one
`,
    },
  ],
  good: [
    {
      deck: `- id: a
  question: Which one is it?
  choices:
    - one
    - '- two'
  answer: one
`,
    },
  ],
  check: (file, report) => {
    for (const { list, path } of file.lists) {
      if (list.flow || typeof path.at(-1) !== 'number' || !isText(roleOf(path))) continue;
      report({
        message: 'A list stands where a text is wanted',
        at: list.span,
        help: 'Remove one of the dashes, or put quotes around the text',
      });
    }
  },
});
