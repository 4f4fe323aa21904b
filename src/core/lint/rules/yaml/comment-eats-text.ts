import { curlyHelp, insideCurly } from '../../../text/curly.ts';
import { fixOf, quote } from '../../../text/edits.ts';
import { lineSpan, positionAt } from '../../../text/lines.ts';
import type { Comment } from '../../../text/located.ts';
import type { LintFile, TextAt } from '../../lint-file.ts';
import { isText, type Role } from '../../roles.ts';
import { rule } from '../../rule.ts';

/** Texts that are sentences: what is cut short shows. */
const sentences: ReadonlySet<Role> = new Set(['stem', 'explanation', 'hint', 'feedback']);

export const commentEatsText = rule({
  name: 'yaml/comment-eats-text',
  summary: 'A ` #` cuts a text short',
  why: 'A number sign after a space begins a comment in YAML: the learner sees only what stands before it.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: second
  question: Who came in ⟪#2 of the race?⟫
  answer: Ada
`,
      fixed: `- id: second
  question: 'Who came in #2 of the race?'
  answer: Ada
`,
    },
    {
      deck: `- id: sharp
  question: Which page is it?
  answer: sheet ⟪#11⟫
`,
      fixed: `- id: sharp
  question: Which page is it?
  answer: 'sheet #11'
`,
    },
    {
      deck: `- id: sheet
  question: ⟪#1 What is a sheet?⟫
  answer: a page
`,
      fixed: `- id: sheet
  question: '#1 What is a sheet?'
  answer: a page
`,
    },
    {
      deck: `- id: shell
  question: What does the ⟪# sign mean in a shell?⟫
  answer: a comment
`,
      severity: 'warning',
      fixed: `- id: shell
  question: 'What does the # sign mean in a shell?'
  answer: a comment
`,
    },
  ],
  good: [
    {
      deck: `- id: sharp
  question: What is C#? # asked in 2019
  answer: a language # not C
  hint: 'It is #1'
`,
    },
  ],
  check: (file, report) => {
    const byLine = new Map(
      file.document.comments.map((one) => [lineOf(file, one.span.start), one]),
    );
    if (byLine.size === 0) return;
    for (const text of file.texts) {
      const comment = byLine.get(lineOf(file, text.scalar.span.end));
      if (comment === undefined || !follows(file, text, comment)) continue;
      const severity = severityOf(text, file.text[comment.span.start + 1] ?? ' ');
      if (severity === undefined) continue;
      const start = text.scalar.text === '' ? comment.span.start : text.scalar.span.start;
      const end = lineEnd(file, comment);
      const inner = insideCurly(file.text.slice(start, end));
      report({
        message: 'The text ends here, because a number sign after a space begins a comment',
        at: { start: comment.span.start, end },
        severity,
        help:
          inner === undefined
            ? 'Put quotes around the whole text, or the comment on a line of its own'
            : curlyHelp,
        fix: fixOf(
          'unsafe',
          'Put quotes around the whole text',
          { start, end },
          quote(inner ?? file.text.slice(start, end)),
        ),
      });
    }
  },
});

function lineOf({ document }: LintFile, offset: number): number {
  return positionAt(document.lines, offset).line;
}

function lineEnd({ text, document }: LintFile, { span }: Comment): number {
  const line = lineSpan(text, document.lines, positionAt(document.lines, span.start).line);
  return line.start + text.slice(line.start, line.end).trimEnd().length;
}

/** The comment stands right behind a text without quotes. */
function follows(
  { text }: LintFile,
  { scalar, role }: TextAt,
  { span, text: words }: Comment,
): boolean {
  if (scalar.style !== 'plain' || !isText(role) || words.startsWith('quiz-')) return false;
  if (span.start < scalar.span.end) return false;
  const isBehind = text.slice(scalar.span.end, span.start).trim() === '';
  // Behind a key alone, `# …` is a remark, and `#math` was hardly one.
  return (
    isBehind &&
    (scalar.text !== '' || /^#[\p{L}\p{N}]/u.test(text.slice(span.start, span.start + 3)))
  );
}

/** `#2` was hardly meant as a comment; `# so` only where it ends a sentence that is not ended. */
function severityOf({ scalar, role }: TextAt, next: string): 'error' | 'warning' | undefined {
  if (/[\p{L}\p{N}]/u.test(next)) return 'error';
  const ended = /[.?!:;)\]"'”’…_}$]$/.test(scalar.text);
  return sentences.has(role) && scalar.text.includes(' ') && !ended ? 'warning' : undefined;
}
