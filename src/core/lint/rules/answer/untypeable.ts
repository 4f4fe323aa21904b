import { normalise } from '../../../question/grading/normalise.ts';
import { isPattern } from '../../../question/grading/pattern.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';

/** Superscripts, subscripts, fractions, arrows, operators and spaces that no keyboard has. */
const rare =
  /[\u00a0\u00b2\u00b3\u00b9\u00bc-\u00be\u2000-\u200a\u202f\u2070-\u209f\u2150-\u218f\u2190-\u22ff\u2500-\u27bf]/u;

/** Quotes, dashes and ligatures are folded when texts are compared, but not in code. */
const rareInCode = new RegExp(`${rare.source}|[\\u2010-\\u201f\\ufb00-\\ufb06]`, 'u');

export const untypeable = rule({
  name: 'answer/untypeable',
  summary: 'Every accepted answer has a character that most keyboards lack',
  why: 'Learners know the answer and cannot type it. `accept` may have a form of it that they can.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: area
  question: What is the unit of area?
  answer: ⟪m²⟫
`,
    },
    {
      deck: `- id: limit
  question: What is larger than every number?
  answer: ⟪∞⟫
`,
    },
    {
      deck: `- id: echo
  question: Which command prints a word?
  as: code
  answer: ⟪echo “word”⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: area
  question: What is the unit of area?
  answer: m²
  accept: [m^2, square metre]
- id: quote
  question: How do you say that it is yours?
  answer: it’s mine – really
- id: japan
  question: 日本の首都は？
  answer: 東京
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const { question } = item;
      if (question.type !== 'short-answer') continue;
      const hard = question.manner.as === 'code' ? rareInCode : rare;
      if (hard.test(question.answer) && forms(item).every((text) => hard.test(text)))
        report({
          message: `\`${question.answer}\` can hardly be typed, and there is no other form of it`,
          at: { path: [...item.path, 'answer'] },
          help: 'Add a form of ordinary characters under `accept`',
        });
    }
  },
});

/** As they are compared; a pattern may take anything. */
function forms({ question, context }: ItemAt): readonly string[] {
  if (question.type !== 'short-answer') return [];
  const how = { ...question.manner, language: context.language };
  return [question.answer, ...question.accept].map((text) =>
    isPattern(text) ? '' : normalise(text, how),
  );
}
