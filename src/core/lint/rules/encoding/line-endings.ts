import type { Fix } from '../../../text/finding.ts';
import { rule, type ReportIssue } from '../../rule.ts';

export const lineEndings = rule({
  name: 'encoding/line-endings',
  summary: 'Lines end as on Windows, or in several ways',
  why: 'Windows ends lines with two characters, which trouble some tools. Mixed ends make every line of a file a change, and the single character of old Macintosh files ends no line in many programs.',
  severity: 'info',
  presets: ['recommended'],
  fix: 'safe',
  bad: [
    {
      deck: '- id: a⟪\r\n⟫  question: Which one is it?\r\n  answer: this one\r\n',
      fixed: '- id: a\n  question: Which one is it?\n  answer: this one\n',
    },
    {
      deck: '- id: a\n  question: Which one is it?⟪\r\n⟫  answer: this one\n',
      severity: 'warning',
      fixed: '- id: a\n  question: Which one is it?\n  answer: this one\n',
    },
  ],
  good: [{ deck: '- id: a\n  question: Which one is it?\n  answer: this one\n' }],
  check: (file, report) => {
    if (!file.text.includes('\r')) return;
    const alone = file.text.search(/\r(?!\n)/);
    if (alone >= 0) tell('A carriage return stands alone', alone, 1, 'error', file.text, report);
    else windows(file.text, report);
  },
});

function windows(text: string, report: ReportIssue): void {
  const first = text.indexOf('\r\n');
  const mixed = /(?<!\r)\n/.test(text);
  const message = mixed
    ? 'Some lines end as on Windows, others do not'
    : 'The lines end as on Windows, with a carriage return and a line feed';
  tell(message, first, 2, mixed ? 'warning' : 'info', text, report);
}

function tell(
  message: string,
  at: number,
  length: number,
  severity: 'error' | 'warning' | 'info',
  text: string,
  report: ReportIssue,
): void {
  report({
    message,
    at: { start: at, end: at + length },
    severity,
    help: 'End every line with a line feed',
    fix: { kind: 'safe', title: 'End every line with a line feed', edits: editsOf(text) },
  });
}

/** One edit from the first to the last of them: a file may have hundreds of thousands. */
function editsOf(text: string): Fix['edits'] {
  const start = text.indexOf('\r');
  const last = text.lastIndexOf('\r') + 1;
  const end = text[last] === '\n' ? last + 1 : last;
  return [{ span: { start, end }, text: text.slice(start, end).replace(/\r\n?/g, '\n') }];
}
