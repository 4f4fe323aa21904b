import { rule } from '../../rule.ts';

export const caseDuplicateKey = rule({
  name: 'yaml/case-duplicate-key',
  summary: 'Two keys differ only by capitals, or by the width of their letters',
  why: 'They look like the same key written twice; as pairs to match they are told apart only by a capital.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: terms
  question: What does each of them do?
  pairs:
    dropout: zeroes activations
    ⟪Dropout⟫: stops training
`,
    },
  ],
  good: [
    {
      deck: `- id: terms
  question: What does each of them do?
  pairs:
    dropout: zeroes activations
    dropouts: several of them
`,
    },
  ],
  check: (file, report) => {
    for (const { map, path } of file.maps) {
      const seen = new Map<string, number>();
      map.entries.forEach(({ key }, index) => {
        const folded = key.text.normalize('NFKC').toLowerCase();
        const first = map.entries[seen.get(folded) ?? -1];
        if (first === undefined) seen.set(folded, index);
        else
          report({
            message: `\`${key.text}\` differs from \`${first.key.text}\` only by case or width`,
            at: { path: [...path, key.text], on: 'key' },
            also: [{ at: first.key.span, label: 'first here' }],
            help: 'Keep one of the two, or give one another name',
          });
      });
    }
  },
});
