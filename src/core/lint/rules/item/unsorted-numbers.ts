import type { Fix } from '../../../text/finding.ts';
import { entryOf, type Located } from '../../../text/located.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import type { ItemAt } from '../../lint-file.ts';
import { oneNumberIn } from '../../numbers.ts';
import { rule } from '../../rule.ts';

export const unsortedNumbers = rule({
  name: 'item/unsorted-numbers',
  summary: 'Choices that are numbers are shown neither ascending nor descending',
  why: 'Whoever has worked out the number must search for it, and a number that is out of order draws the eye.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 21; Tarrant et al. 2006',
  severity: 'info',
  presets: ['recommended'],
  precision: 'very-high',
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: bones
  question: How many bones has an adult?
  ⟪choices⟫: [206, 110, 350]
  answer: 206
  shuffle: false
`,
      fixed: `- id: bones
  question: How many bones has an adult?
  choices: [110, 206, 350]
  answer: 206
  shuffle: false
`,
    },
    {
      deck: `defaults: { shuffle: false }
questions:
  - id: speed
    question: 'How fast does sound travel in air?'
    ⟪choices⟫:
      - 1,500 m/s
      - 340 m/s # at 15 degrees
      - '5,100 m/s'
    answer: 340 m/s
  - id: mean
    question: 'What is the mean of $-3$, $1$ and $2$?'
    ⟪choices⟫:
      - text: $0$
        correct: true
      - $-2$
      - $1$
`,
      fixed: `defaults: { shuffle: false }
questions:
  - id: speed
    question: 'How fast does sound travel in air?'
    choices:
      - 1,500 m/s
      - 340 m/s # at 15 degrees
      - '5,100 m/s'
    answer: 340 m/s
  - id: mean
    question: 'What is the mean of $-3$, $1$ and $2$?'
    choices:
      - text: $0$
        correct: true
      - $-2$
      - $1$
`,
    },
  ],
  good: [
    {
      deck: `- id: shuffled
  question: How many bones has an adult?
  choices: [206, 110, 350]
  answer: 206
`,
    },
    {
      deck: `defaults: { shuffle: false }
questions:
  - id: descending
    question: How many bones has an adult?
    choices: [350, 206, 110]
    answer: 206
  - id: units
    question: How far is it from here to the moon, on average?
    choices: [3 km, 384 400 km, 2 light years]
    answer: 384 400 km
  - id: fractions
    question: How much is half of a half?
    choices: [1/4, 1/2, 1/3]
    answer: 1/4
  - id: formulae
    question: Which formula is that of laughing gas?
    choices: [N2O, NO, H3N]
    answer: N2O
  - id: times
    question: When does the sun rise there in March?
    choices: ['6:00', '18:00', '12:00']
    answer: '6:00'
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      if (item.question.shuffle) continue;
      const choices = choicesOf(item);
      const values = valuesOf(choices);
      if (values === undefined || isSorted(values)) continue;
      report({
        message: `The numbers ${choices.map(({ text }) => `\`${text}\``).join(', ')} are in no order`,
        at: { path: [...item.path, 'choices'], on: 'key' },
        help: 'Write them from the least to the greatest',
        ...sorting(item, values, file.text),
      });
    }
  },
});

/** One number each and otherwise the same text; undefined where they are anything else. */
function valuesOf(choices: readonly ChoiceAt[]): readonly number[] | undefined {
  if (choices.length < 3) return undefined;
  const shape = oneNumberIn(choices[0]?.text ?? '')?.shape;
  const values: number[] = [];
  for (const { text } of choices) {
    const found = oneNumberIn(text);
    if (found === undefined || found.shape !== shape) return undefined;
    values.push(found.value);
  }
  return values;
}

function isSorted(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/** Only where the choices are plain texts and no comment belongs to one of them. */
function sorting({ map }: ItemAt, values: readonly number[], text: string): { readonly fix?: Fix } {
  const list = entryOf(map, 'choices')?.value;
  if (list?.kind !== 'list' || !list.items.every(isPlainItem)) return {};
  if (text.slice(list.span.start, list.span.end).includes('#')) return {};
  const order = values
    .map((_, index) => index)
    .sort((one, other) => at(values, one) - at(values, other));
  const edits = list.items.flatMap(({ span }, place) => {
    const from = list.items[order[place] ?? place];
    return from === undefined || order[place] === place
      ? []
      : [{ span, text: text.slice(from.span.start, from.span.end) }];
  });
  return { fix: { kind: 'unsafe', title: 'Sort the choices', edits } };
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

function isPlainItem(node: Located): boolean {
  return (
    node.kind === 'scalar' &&
    node.alias === undefined &&
    !['literal', 'folded'].includes(node.style)
  );
}
