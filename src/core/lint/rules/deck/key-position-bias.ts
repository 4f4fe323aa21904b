import type { Fix, Place } from '../../../text/finding.ts';
import { entryOf, type Scalar } from '../../../text/located.ts';
import { fewestTrials } from '../../chance.ts';
import { choicesOf } from '../../choices.ts';
import { listPlace } from '../../deck-place.ts';
import { patternOfKeys, type KeyAt } from '../../key-order.ts';
import type { ItemAt, LintFile } from '../../lint-file.ts';
import { rule } from '../../rule.ts';

function deckOf(shuffle: string, keys: string, before = '', after = ''): string {
  const items = [...keys].map(
    (key, index) => `  - id: q${index}
    question: Which number is ${Number(key) + index * 10}?
    choices: [${[1, 2, 3, 4].map((one) => one + index * 10).join(', ')}]
    answer: ${Number(key) + index * 10}
`,
  );
  return `defaults: { shuffle: ${before}${shuffle}${after} }\nquestions:\n${items.join('')}`;
}

export const keyPositionBias = rule({
  name: 'deck/key-position-bias',
  summary: 'The right choices stand in one place, or in a pattern, and are not shuffled',
  why: 'Authors like the middle, and learners look there. A pattern is noticed after a dozen questions, and from then on the place is learned instead of the matter.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 20; Attali & Bar-Hillel 2003',
  severity: 'warning',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: deckOf('false', '323133343233', '⟪', '⟫'),
      fixed: deckOf('true', '323133343233'),
    },
    { deck: deckOf('false', '123412341234', '⟪', '⟫'), fixed: deckOf('true', '123412341234') },
    { deck: deckOf('false', '412222222331', '⟪', '⟫'), fixed: deckOf('true', '412222222331') },
  ],
  good: [
    { deck: deckOf('true', '323133343233') },
    { deck: deckOf('false', '324113243142') },
    { deck: deckOf('false', '33333333333') },
  ],
  check: (file, report) => {
    if (file.items.length < fewestTrials) return;
    const items = file.items.filter(isAsWritten);
    const pattern = patternOfKeys(items.map(keyOf));
    if (pattern === undefined) return;
    const switches = switchesOf(items, file);
    const [first] = switches;
    const edits = switches.map(({ scalar }) => ({ span: scalar.span, text: 'true' }));
    const fix: Fix = { kind: 'unsafe', title: 'Shuffle the choices', edits };
    report({
      message: pattern,
      at: first?.place ?? listPlace(file),
      help: 'Let choices be shuffled: leave `shuffle: false` out, or write it only where their order matters',
      ...(first === undefined ? {} : { fix }),
    });
  },
});

function isAsWritten({ question }: ItemAt): boolean {
  return question.type === 'multiple-choice' && !question.shuffle;
}

function keyOf(item: ItemAt): KeyAt {
  const choices = choicesOf(item);
  return { position: choices.findIndex(({ isKey }) => isKey), choices: choices.length };
}

interface Switch {
  readonly scalar: Scalar;
  readonly place: Place;
}

/** Every `shuffle: false` that has an effect on these questions. */
function switchesOf(items: readonly ItemAt[], { document }: LintFile): readonly Switch[] {
  const root = document.root?.kind === 'map' ? document.root : undefined;
  const defaults = root === undefined ? undefined : entryOf(root, 'defaults')?.value;
  const maps = [
    ...(defaults?.kind === 'map' ? [{ map: defaults, path: ['defaults'] }] : []),
    ...items,
  ];
  return maps.flatMap(({ map, path }) => {
    const scalar = entryOf(map, 'shuffle')?.value;
    return scalar?.kind === 'scalar' && scalar.value === false && scalar.alias === undefined
      ? [{ scalar, place: { path: [...path, 'shuffle'] } }]
      : [];
  });
}
