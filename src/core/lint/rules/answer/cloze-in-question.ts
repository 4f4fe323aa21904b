import { fixOf } from '../../../text/edits.ts';
import { entryOf } from '../../../text/located.ts';
import { bareText } from '../../bare-text.ts';
import { rule } from '../../rule.ts';

export const clozeInQuestion = rule({
  name: 'answer/cloze-in-question',
  summary: 'A question has blanks of a cloze, but is none',
  why: 'Blanks are read under `cloze:` alone. Under `question:` the learner sees the answer between the braces, and nothing is graded.',
  severity: 'warning',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: capital
  question: The capital of France is ⟪{{Paris}}⟫, on the {{Seine}}.
`,
      fixed: `- id: capital
  cloze: The capital of France is {{Paris}}, on the {{Seine}}.
`,
    },
  ],
  good: [
    {
      deck: `- id: capital
  cloze: The capital of France is {{Paris}}.
- id: template
  question: What does \`{{ name }}\` become in a template?
- id: braces
  question: What does {{x}} stand for in this handbook?
  answer: a blank
`,
    },
  ],
  check: ({ items }, report) => {
    for (const { question, map, path } of items) {
      if (question.type !== 'open' || entryOf(map, 'type') !== undefined) continue;
      const entry = entryOf(map, 'question');
      const blank = /\{\{[^{}]+\}\}/.exec(bareText(question.question ?? ''));
      if (entry === undefined || blank === null) continue;
      const within = { start: blank.index, end: blank.index + blank[0].length };
      report({
        message: `\`${blank[0]}\` is a blank only under \`cloze:\``,
        at: { path: [...path, 'question'], within },
        help: 'Write `cloze:` instead of `question:`; what is to be shown as it stands is put between backquotes',
        fix: fixOf('unsafe', 'Rename it to `cloze`', entry.key.span, 'cloze'),
      });
    }
  },
});
