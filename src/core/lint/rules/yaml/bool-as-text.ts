import { quoteFix } from '../../../text/edits.ts';
import { plainTexts } from '../../plain-texts.ts';
import { rule } from '../../rule.ts';

export const boolAsText = rule({
  name: 'yaml/bool-as-text',
  summary: 'A text looks like a boolean',
  why: 'The learner sees what was typed, but other programs that read the deck find no text there.',
  severity: 'info',
  presets: ['recommended'],
  fix: 'safe',
  bad: [
    {
      deck: `- id: literal
  question: What does !0 give?
  type: short-answer
  answer: ⟪true⟫
`,
      fixed: `- id: literal
  question: What does !0 give?
  type: short-answer
  answer: 'true'
`,
    },
  ],
  good: [
    {
      deck: `- id: literal
  question: What does !0 give?
  type: short-answer
  answer: 'true'
`,
    },
    {
      deck: `- id: sky
  question: Is the sky blue?
  answer: true
`,
    },
  ],
  check: (file, report) => {
    for (const { scalar, path } of plainTexts(file)) {
      if (!(typeof scalar.value === 'boolean')) continue;
      report({
        message: `Other programs read \`${scalar.text}\` as a boolean`,
        at: { path },
        help: 'Put quotes around it',
        fix: quoteFix(scalar),
      });
    }
  },
});
