import { quoteFix } from '../../../text/edits.ts';
import { plainTexts } from '../../plain-texts.ts';
import { rule } from '../../rule.ts';

/** Booleans (`y` and `n` are texts to nearly all of them), numbers to the base 60 or with underscores, and dates of YAML 1.1. */
const older =
  /^(?:yes|no|on|off|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|[-+]?\d[\d,]*_[\d_]*|\d{4}-\d\d?-\d\d?(?:[Tt ].*)?)$/i;

function kindOf(text: string): string {
  if (/^\p{L}/u.test(text)) return 'boolean';
  return /^\d{4}-/.test(text) ? 'date' : 'number';
}

export const portableScalars = rule({
  name: 'yaml/portable-scalars',
  summary: 'A text is something else to programs that read YAML 1.1',
  why: 'The learner sees what was typed, but PyYAML and others read `no` as false, `12:30` as 750 and a date as a date.',
  severity: 'info',
  presets: ['recommended'],
  fix: 'safe',
  bad: [
    {
      deck: `- id: answer
  question: What is the opposite of yes?
  answer: ⟪no⟫
`,
      fixed: `- id: answer
  question: What is the opposite of yes?
  answer: 'no'
`,
    },
    {
      deck: `- id: noon
  question: When is lunch?
  answer: ⟪12:30⟫
  accept: [⟪2024-01-02⟫, half past twelve]
`,
    },
  ],
  good: [
    {
      deck: `- id: answer
  question: What is the opposite of yes?
  answer: 'no'
`,
    },
    {
      deck: `- id: answer
  question: What do you say?
  answer: no thanks
`,
    },
  ],
  check: (file, report) => {
    for (const { scalar, path } of plainTexts(file)) {
      if (!(older.test(scalar.text) && typeof scalar.value === 'string')) continue;
      report({
        message: `Programs that read YAML 1.1 take \`${scalar.text}\` for a ${kindOf(scalar.text)}`,
        at: { path },
        help: 'Put quotes around it',
        fix: quoteFix(scalar),
      });
    }
  },
});
