import { rewriteFix } from '../../../text/edits.ts';
import { isTyped } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const notNfc = rule({
  name: 'encoding/not-nfc',
  summary: 'An answer or a choice is not in the usual form of Unicode (NFC)',
  why: 'Answers are compared in that form, but other programs take `e` and an accent for another text than `é`.',
  severity: 'info',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: '- id: a\n  question: Where do you drink it?\n  answer: ⟪cafe\u0301⟫\n',
      fixed: '- id: a\n  question: Where do you drink it?\n  answer: café\n',
    },
  ],
  good: [{ deck: '- id: a\n  question: Where do you drink it?\n  answer: café\n' }],
  check: (file, report) => {
    for (const { scalar, path, role } of file.texts) {
      if (!isTyped(role) && role !== 'choice') continue;
      const usual = scalar.text.normalize('NFC');
      if (usual === scalar.text) continue;
      report({
        message: `\`${usual}\` is written with letters and accents apart`,
        at: { path },
        help: 'Write it with whole letters (NFC)',
        fix: rewriteFix(scalar, usual, 'Write it with whole letters'),
      });
    }
  },
});
