import type { Fix } from '../../../text/finding.ts';
import { lineSpan, positionAt } from '../../../text/lines.ts';
import type { ItemAt, LintFile } from '../../lint-file.ts';
import { quote } from '../../../text/edits.ts';
import { rule } from '../../rule.ts';

export const unstableId = rule({
  name: 'schema/unstable-id',
  summary: 'Questions have no id of their own',
  why: 'Without an `id` a question is known by its text: when the text is corrected, its history in the score log is lost. `--fix` writes the id that it has now.',
  severity: 'info',
  presets: ['recommended'],
  fix: 'safe',
  bad: [
    {
      deck: `questions:
  - ⟪question⟫: What is the capital of France?
    answer: Paris
`,
      fixed: `questions:
  - id: what-is-the-capital-of-france
    question: What is the capital of France?
    answer: Paris
`,
    },
    {
      deck: `- {⟪question⟫: Is 7 a prime?, answer: true}
- id: nine
  question: Is 9 a prime?
  answer: false
`,
      fixed: `- {id: is-7-a-prime, question: Is 7 a prime?, answer: true}
- id: nine
  question: Is 9 a prime?
  answer: false
`,
    },
  ],
  good: [
    {
      deck: `questions:
  - id: capital-of-france
    question: What is the capital of France?
    answer: Paris
`,
    },
  ],
  check: (file, report) => {
    const without = file.items.filter(
      ({ question, map }) => !question.ownId && map.entries.length > 0,
    );
    const [first] = without;
    if (first === undefined) return;
    report({
      message:
        without.length === 1
          ? 'One question has no `id` of its own'
          : `${without.length} questions have no \`id\` of their own`,
      at: first.map.entries[0]?.key.span ?? first.map.span,
      help: 'Write the ids into the deck, so that a corrected text keeps its history',
      fix: {
        kind: 'safe',
        title: 'Write the ids',
        edits: without.map((item) => insertion(item, file)),
      },
    });
  },
});

/** Before the first key: on a line of its own in a block, in front of it in a flow map. */
function insertion({ map, question }: ItemAt, { document }: LintFile): Fix['edits'][number] {
  const start = map.entries[0]?.key.span.start ?? map.span.start;
  const json = document.text[start] === '"' && map.flow;
  const id = json ? `"id": ${JSON.stringify(question.id)}` : `id: ${plainId(question.id)}`;
  if (map.flow) return { span: { start, end: start }, text: `${id}, ` };
  const { line, column } = positionAt(document.lines, start);
  const { end } = lineSpan(document.text, document.lines, line);
  const newline = document.text.slice(end, end + 2) === '\r\n' ? '\r\n' : '\n';
  return { span: { start, end: start }, text: `${id}${newline}${' '.repeat(column - 1)}` };
}

/** An id that YAML would read as a number, a boolean or null is quoted, for other readers' sake. */
function plainId(id: string): string {
  return /^[\p{L}][\p{L}\p{N}-]*$/u.test(id) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(id)
    ? id
    : quote(id);
}
