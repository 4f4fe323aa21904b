import { rule } from '../../rule.ts';

/** UTF-8 that was read as Windows-1252 and saved again, and the mark for what could not be read. */
const garbled =
  /Ã[\u0080-\u00bf\u0152-\u0178\u2018-\u2122]|â€[\u0153\u0161\u017e\u0178\u02dc\u2013-\u2122\u009d\u00a6]|Â[\u00a0-\u00bf]|\ufffd/gu;

export const mojibake = rule({
  name: 'encoding/mojibake',
  summary: 'Letters were garbled by a wrong encoding',
  why: 'The learner sees `Ã©` for `é`, and a typed answer with the right letter is wrong. The file was written in one encoding and read in another: type the letters again.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    { deck: '- id: a\n  question: Where is the caf⟪Ã©⟫?\n  answer: here\n' },
    { deck: '- id: a\n  question: What doesn⟪â€™⟫t fit?\n  answer: this ⟪\ufffd⟫ one\n' },
  ],
  good: [{ deck: '- id: a\n  question: Où est le café à la mode ? SÃO PAULO\n  answer: là-bas\n' }],
  check: (file, report) => {
    for (const { index, 0: found } of file.text.matchAll(garbled)) {
      report({
        message: `\`${found}\` looks like a letter that was garbled by a wrong encoding`,
        at: { start: index, end: index + found.length },
        help: 'Write the letter that was meant, and save the file as UTF-8',
      });
    }
  },
});
