import type { Fix } from '../../../text/finding.ts';
import type { Entry, Mapping } from '../../../text/located.ts';
import type { LintFile } from '../../lint-file.ts';
import { rule } from '../../rule.ts';

/** As the documentation writes a question; keys that are not here stay behind them. */
const usual = [
  'id',
  'type',
  'topic',
  'tags',
  'difficulty',
  'points',
  'time',
  'image',
  'question',
  'cloze',
  'choices',
  'order',
  'pairs',
  'distractors',
  'answer',
  'range',
  'tolerance',
  'unit',
  'accept',
  'reject',
  'case',
  'accents',
  'as',
  'shuffle',
  'hint',
  'explanation',
  'rubric',
  'source',
  'standards',
];

export const keyOrder = rule({
  name: 'style/key-order',
  summary: 'The keys of a question stand in another order than usual',
  why: 'Questions that are all built alike are read and compared faster.',
  severity: 'info',
  presets: ['strict'],
  fix: 'safe',
  bad: [
    {
      deck: `- question: What is 1 + 1?
  answer: 2
  ⟪id⟫: sum
`,
      fixed: `- id: sum
  question: What is 1 + 1?
  answer: 2
`,
    },
  ],
  good: [
    {
      deck: `- id: sum
  question: What is 1 + 1?
  answer: 2
`,
    },
  ],
  check: (file, report) => {
    for (const { map } of file.items) {
      const wrong = map.entries.find((entry, index) => {
        const before = map.entries[index - 1];
        return before !== undefined && rank(entry) < rank(before);
      });
      if (wrong === undefined) continue;
      report({
        message: `\`${wrong.key.text}\` usually stands further up`,
        at: wrong.key.span,
        help: `The usual order is ${sorted(map)
          .map(({ key }) => key.text)
          .join(', ')}`,
        ...fixFor(map, file),
      });
    }
  },
});

function rank({ key }: Entry): number {
  const place = usual.indexOf(key.text);
  return place < 0 ? usual.length : place;
}

function sorted({ entries }: Mapping): readonly Entry[] {
  return entries.toSorted((one, other) => rank(one) - rank(other));
}

/** Whole lines change places; with a comment among them nobody knows what it belongs to. */
function fixFor(map: Mapping, { text, document }: LintFile): { fix?: Fix } {
  const { start, end } = map.span;
  const commented = document.comments.some(({ span }) => span.start > start && span.start < end);
  if (
    map.flow ||
    commented ||
    map.entries.some(({ value }) => value.alias !== undefined || value.anchor !== undefined)
  )
    return {};
  const starts = map.entries.map(({ key }) => text.lastIndexOf('\n', key.span.start) + 1);
  const indent = ' '.repeat(start - (starts[0] ?? 0));
  const chunks = new Map(
    map.entries.map((entry, index) => {
      const next = starts[index + 1] ?? end;
      return [entry, text.slice(entry.key.span.start, next).trimEnd()] as const;
    }),
  );
  const body = sorted(map)
    .map((entry) => chunks.get(entry) ?? '')
    .join(`\n${indent}`);
  return {
    fix: {
      kind: 'safe',
      title: 'Put the keys in order',
      edits: [{ span: { start, end }, text: body }],
    },
  };
}
