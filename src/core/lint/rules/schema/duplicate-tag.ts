import { comparable } from '../../../text/gate.ts';
import { rule } from '../../rule.ts';

export const duplicateTag = rule({
  name: 'schema/duplicate-tag',
  summary: 'A tag is written twice, or differs from another only by case',
  why: 'Questions are chosen by the exact tag: `Algebra` and `algebra` are two.',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: sum
  question: What is 1 + 1?
  answer: 2
  tags: [algebra, sums, ⟪Algebra⟫]
`,
    },
  ],
  good: [
    {
      deck: `- id: sum
  question: What is 1 + 1?
  answer: 2
  tags: [algebra, sums]
`,
    },
  ],
  check: (file, report) => {
    const seen = new Map<string, Map<string, string>>();
    for (const { scalar, path, role } of file.texts) {
      if (role !== 'tag') continue;
      const list = path.slice(0, -1).join('\n');
      const tags = seen.get(list) ?? new Map<string, string>();
      seen.set(list, tags);
      const folded = comparable(scalar.text).trim().toLowerCase();
      const first = tags.get(folded);
      if (first === undefined) tags.set(folded, scalar.text);
      else
        report({
          message:
            first === scalar.text
              ? `The tag \`${scalar.text}\` is there twice`
              : `The tag \`${scalar.text}\` differs from \`${first}\` only by case`,
          at: { path },
          help: 'Remove one of them',
        });
    }
  },
});
