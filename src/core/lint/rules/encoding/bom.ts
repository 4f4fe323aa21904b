import { fixOf } from '../../../text/edits.ts';
import { rule } from '../../rule.ts';

export const bom = rule({
  name: 'encoding/bom',
  summary: 'The file has a byte order mark',
  why: 'Some editors, most of them on Windows, put this invisible character at the head of a file: it is of no use in UTF-8 and troubles other programs. Within the text it is a character nobody sees.',
  severity: 'info',
  presets: ['recommended'],
  fix: 'safe',
  bad: [
    {
      deck: '\ufeff⟪-⟫ id: a\n  question: Which one is it?\n  answer: this one\n',
      fixed: '- id: a\n  question: Which one is it?\n  answer: this one\n',
    },
    {
      deck: '- id: a\n  question: Which ⟪\ufeff⟫one is it?\n  answer: this one\n',
      severity: 'error',
    },
  ],
  good: [{ deck: '- id: a\n  question: Which one is it?\n  answer: this one\n' }],
  check: (file, report) => {
    if (file.document.bom) {
      report({
        message: 'The file begins with a byte order mark',
        at: { start: 0, end: Math.min(1, file.text.length) },
        help: 'Save it as UTF-8 without one',
        fix: { kind: 'safe', title: 'Remove it', edits: [], dropsBom: true },
      });
    }
    for (let at = file.text.indexOf('\ufeff'); at >= 0; at = file.text.indexOf('\ufeff', at + 1)) {
      report({
        message: 'A byte order mark stands within the text',
        at: { start: at, end: at + 1 },
        severity: 'error',
        help: 'Delete it; it came from joining files',
        fix: fixOf('unsafe', 'Delete it', { start: at, end: at + 1 }, ''),
      });
    }
  },
});
