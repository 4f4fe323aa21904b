import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';

const mostWords = 60;

export const windowDressing = rule({
  name: 'item/window-dressing',
  summary: 'The stem is longer than sixty words',
  why: 'Every word must be read and weighed. What is not needed for the answer costs time, and slow readers pay for it.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 16; Tarrant et al. 2006',
  severity: 'info',
  presets: ['exam'],
  precision: 'medium',
  bad: [
    {
      deck: `- id: tower
  ⟪question⟫: >-
    Long ago, when there were no clocks as we know them and people told the time by the sun, a
    merchant from the old town, who had travelled far and had seen many wonders on his way,
    stood before a tower that was forty metres high, and he wondered, as one does on a warm
    evening in June, how long it would take a stone that is let go at the top to reach the
    ground. How long does it take?
  choices: [2.0 s, 2.9 s, 4.1 s]
  answer: 2.9 s
`,
    },
  ],
  good: [
    {
      deck: `- id: tower
  question: How long does a stone take to fall from a tower that is 40 m high?
  choices: [2.0 s, 2.9 s, 4.1 s]
  answer: 2.9 s
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      if (choicesOf(item).length === 0) continue;
      const { bare, place } = stemOf(item);
      if (bare.length < 2 * mostWords || quotes(bare)) continue;
      const count = bare.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
      if (count <= mostWords) continue;
      report({
        message: `The stem has ${count} words`,
        at: { ...place, on: 'key' },
        help: 'Leave out what is not needed, or set off what is quoted as a block with `>`',
      });
    }
  },
});

/** A passage to be read, a table or a list is the matter itself. */
function quotes(stem: string): boolean {
  return /^[ \t]*(?:>|\||[-*+] |\d+[.)] )/m.test(stem);
}
