import { fixOf } from '../../../text/edits.ts';
import { sourceSpan } from '../../../text/scalar-source.ts';
import { bareText } from '../../bare-text.ts';
import { isText } from '../../roles.ts';
import { rule } from '../../rule.ts';
import { corrected } from '../../words/typos.ts';

export const knownTypo = rule({
  name: 'style/known-typo',
  summary: 'A word is a frequent misspelling',
  why: 'A learner who spells an answer right is graded by one that is not.',
  severity: 'info',
  presets: ['strict'],
  fix: 'unsafe',
  language: 'en',
  bad: [
    {
      deck: `- id: parts
  question: What is the ⟪seperate⟫ part called?
  answer: a component
`,
      fixed: `- id: parts
  question: What is the separate part called?
  answer: a component
`,
    },
  ],
  good: [
    {
      deck: `- id: parts
  question: What is the separate part called?
  answer: a component
  reject: [a componant, seperate]
`,
    },
  ],
  check: ({ texts, text }, report) => {
    for (const { scalar, path, role } of texts) {
      if (!isText(role) || role === 'reject') continue;
      for (const { index, 0: word } of bareText(scalar.text).matchAll(
        /(?<![\p{L}\p{N}_])\p{L}{3,}(?![\p{L}\p{N}_])/gu,
      )) {
        const right = corrected(word);
        if (right === undefined) continue;
        const within = { start: index, end: index + word.length };
        report({
          message: `\`${word}\` is a frequent misspelling of \`${right}\``,
          at: { path, within },
          help: `Write \`${right}\``,
          fix: fixOf('unsafe', `Write \`${right}\``, sourceSpan(scalar, text, within), right),
        });
      }
    }
  },
});
