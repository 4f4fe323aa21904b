import { isPattern } from '../../../question/grading/pattern.ts';
import { normalise } from '../../../question/grading/normalise.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';

export const duplicateAccepted = rule({
  name: 'answer/duplicate-accepted',
  summary: 'An accepted answer is one that the grader takes anyway',
  why: 'Case, articles and the last full stop do not count unless the question says so: the entry says nothing new.',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  accept: [⟪paris⟫, Lutetia]
`,
    },
  ],
  good: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  accept: [Lutetia]
- id: polish
  question: Which language is spoken in Warsaw?
  answer: Polish
  case: exact
  accept: [polish]
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const { question } = item;
      if (question.type !== 'short-answer' || question.accept.length === 0) continue;
      const how = { ...question.manner, language: item.context.language };
      const seen = new Map([[normalise(question.answer, how), question.answer]]);
      question.accept.forEach((text, index) => {
        if (isPattern(text)) return;
        const plain = normalise(text, how);
        const first = seen.get(plain);
        if (first === undefined) seen.set(plain, text);
        else
          report({
            message: `\`${text}\` is graded like \`${first}\``,
            at: { path: acceptPath(item, 'accept', index) },
            help: 'Remove it',
          });
      });
    }
  },
});

/** An entry of a list, or the one text that stands in its place. */
export function acceptPath(
  { map, path }: ItemAt,
  key: 'accept' | 'reject',
  index: number,
): readonly (string | number)[] {
  const node = map.entries.find((entry) => entry.key.text === key)?.value;
  return node?.kind === 'list' ? [...path, key, index] : [...path, key];
}
