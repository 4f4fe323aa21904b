import { fixOf } from '../../../text/edits.ts';
import { rule } from '../../rule.ts';

/* oxlint-disable-next-line no-control-regex -- they are what the rule is about */
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

export const controlChar = rule({
  name: 'encoding/control-char',
  summary: 'The text holds a control character',
  why: 'Nobody sees it; a terminal may obey it, and many formats cannot hold it.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: '- id: a\n  question: Which⟪\u0007⟫ one is it?\n  answer: this one\n',
      fixed: '- id: a\n  question: Which one is it?\n  answer: this one\n',
    },
    { deck: '- id: a\n  question: Which⟪\0⟫ one is it?\n  answer: this one\n' },
  ],
  good: [
    {
      deck: '- id: a\n  question: |\n    What is printed?\n    \ttab\n  answer: "\\a bell"\n',
      beside: ['yaml/escape-surprise'],
    },
  ],
  check: (file, report) => {
    if (file.document.limited) return;
    for (const { index } of file.text.matchAll(controls)) {
      const at = { start: index, end: index + 1 };
      const code = file.text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
      report({
        message: `The control character U+${code} stands here`,
        at,
        help: 'Delete it',
        fix: fixOf('unsafe', 'Delete it', at, ''),
      });
    }
  },
});
