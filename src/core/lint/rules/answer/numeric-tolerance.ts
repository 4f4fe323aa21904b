import type { Question } from '../../../question/types.ts';
import { rule } from '../../rule.ts';

export const numericTolerance = rule({
  name: 'answer/numeric-tolerance',
  summary: 'A number is compared too strictly, or its tolerance or range cannot be used',
  why: 'Without a tolerance 3.14 is right and 3.1416 is wrong; a negative one, or a range that begins above its end, lets nothing be right.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: pi
  question: How much is pi?
  answer: 3.14
  tolerance: ⟪-1⟫
`,
    },
    {
      deck: `- id: pi
  question: Between which numbers is pi?
  range: ⟪[4, 3]⟫
`,
    },
    {
      deck: `- id: pi
  question: How much is pi?
  answer: ⟪3.14⟫
`,
      severity: 'warning',
    },
  ],
  good: [
    {
      deck: `- id: pi
  question: How much is pi?
  answer: 3.14
  tolerance: 0.01
- id: legs
  question: How many legs has a spider?
  answer: 8
- id: exact
  question: How much is 1/8 as a decimal?
  answer: 0.125
  tolerance: 0
`,
    },
  ],
  check: (file, report) => {
    for (const { question, path } of file.items) {
      if (!isStrict(question)) continue;
      report({
        message: `\`${question.answer ?? ''}\` is compared exactly: any other digit is wrong`,
        at: { path: [...path, 'answer'] },
        severity: 'warning',
        help: 'Add `tolerance: 1%` or `tolerance: 0.01`; `tolerance: 0` says that it is meant',
      });
    }
  },
});

/** Digits behind a point, or a fraction, and nothing said of how near is near enough. */
function isStrict(question: Question): question is Question & { readonly answer: string } {
  if (question.type !== 'numeric' || question.allowance !== undefined) return false;
  return /\.\d|[eE]-|\d\s*\/\s*\d/.test(question.answer ?? '');
}
