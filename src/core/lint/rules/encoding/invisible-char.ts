import { fixOf } from '../../../text/edits.ts';
import { sourceSpan } from '../../../text/scalar-source.ts';
import { isTyped } from '../../roles.ts';
import { rule } from '../../rule.ts';

/** Joiners have a meaning within emoji and many scripts, but between Latin letters and digits none. */
const unseen =
  /(?:\u034f|[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\uffa0]|(?<=^|[\p{Script=Latin}\d\s])[\u200c\u200d](?=[\p{Script=Latin}\d\s]|$))+/gu;

export const invisibleChar = rule({
  name: 'encoding/invisible-char',
  summary: 'An answer or a choice holds a character that nobody sees',
  why: 'It tells apart what looks the same, and nobody can type it.',
  severity: 'warning',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: '- id: a\n  question: Which one is it?\n  answer: this⟪\u200b⟫one\n',
      fixed: '- id: a\n  question: Which one is it?\n  answer: thisone\n',
    },
  ],
  good: [
    { deck: '- id: a\n  question: Which one is it?\n  choices: [👩‍👩‍👧, می‌خواهم]\n  answer: 👩‍👩‍👧\n' },
  ],
  check: (file, report) => {
    for (const { scalar, path, role } of file.texts) {
      if (!isTyped(role) && role !== 'choice') continue;
      for (const { index, 0: found } of scalar.text.matchAll(unseen)) {
        const within = { start: index, end: index + found.length };
        const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        report({
          message: `The character U+${code} cannot be seen`,
          at: { path, within },
          help: 'Delete it',
          fix: fixOf('unsafe', 'Delete it', sourceSpan(scalar, file.text, within), ''),
        });
      }
    }
  },
});
