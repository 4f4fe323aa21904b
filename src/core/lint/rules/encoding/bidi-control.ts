import { rule } from '../../rule.ts';

const controls = /[\u202a-\u202e\u2066-\u2069]+/g;

export const bidiControl = rule({
  name: 'encoding/bidi-control',
  summary: 'A character turns the direction in which text is shown',
  why: 'What is read then differs from what is compared: such a character can hide an answer or a change. Hebrew and Arabic need none of them.',
  source: 'Boucher & Anderson 2021, Trojan Source',
  severity: 'error',
  presets: ['recommended'],
  bad: [{ deck: '- id: a\n  question: Which one ⟪\u202e⟫is it?\n  answer: this one\n' }],
  good: [{ deck: '- id: a\n  question: מהי בירת צרפת?\n  answer: פריז\n' }],
  check: (file, report) => {
    for (const { index, 0: found } of file.text.matchAll(controls)) {
      const code = found.charCodeAt(0).toString(16).toUpperCase();
      report({
        message: `The character U+${code} turns the direction of the text behind it`,
        at: { start: index, end: index + found.length },
        help: 'Delete it; letters of right-to-left scripts need none',
      });
    }
  },
});
