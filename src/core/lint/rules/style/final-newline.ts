import { fixOf } from '../../../text/edits.ts';
import { rule } from '../../rule.ts';

export const finalNewline = rule({
  name: 'style/final-newline',
  summary: 'The last line is not ended, or empty lines follow it',
  why: 'Programs that join or compare files expect that every line ends, and that the last one is not empty.',
  severity: 'info',
  presets: ['strict'],
  fix: 'safe',
  bad: [
    {
      deck: '- id: sum\n  question: What is 1 + 1?\n  answer: ⟪2⟫',
      fixed: '- id: sum\n  question: What is 1 + 1?\n  answer: 2\n',
    },
    {
      deck: '- id: sum\n  question: What is 1 + 1?\n  answer: 2\n⟪\n\n⟫',
      fixed: '- id: sum\n  question: What is 1 + 1?\n  answer: 2\n',
    },
  ],
  good: [{ deck: '- id: sum\n  question: What is 1 + 1?\n  answer: 2\n' }],
  check: ({ text }, report) => {
    if (text.trim() === '') return;
    const end = text.length;
    const last = text.trimEnd().length;
    const ends = text.slice(last);
    if (ends === '\n' || ends === '\r\n') return;
    if (!ends.includes('\n')) {
      const at = { start: Math.max(0, last - 1), end: last };
      report({
        message: 'The last line does not end',
        at,
        help: 'End it with a line feed',
        fix: fixOf('safe', 'End it with a line feed', { start: end, end }, '\n'),
      });
      return;
    }
    const start = text.indexOf('\n', last) + 1;
    report({
      message: 'The file ends with empty lines',
      at: { start, end },
      help: 'Delete them',
      fix: fixOf('safe', 'Delete them', { start, end }, ''),
    });
  },
});
