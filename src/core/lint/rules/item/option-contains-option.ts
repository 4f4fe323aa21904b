import { filler } from '../../bare-text.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { isMetaChoice } from '../../words/meta-choices.ts';

export const optionContainsOption = rule({
  name: 'item/option-contains-option',
  summary: 'A choice is part of another choice, or their ranges overlap',
  why: 'Where one choice includes another, both are right or neither is: learners see that, and leave both out or choose the larger. A value on the border of two ranges is in both.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 22; NBME Item-Writing Guide',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: nucleus
  question: What is the nucleus of an atom made of?
  choices: [neutrons, ⟪protons and neutrons⟫, electrons]
  answer: protons and neutrons
`,
    },
    {
      deck: `- id: age
  question: At what age do most children take their first steps, in months?
  choices: [1–5, ⟪5–10⟫, 10–15]
  answer: 10–15
`,
    },
  ],
  good: [
    {
      deck: `- id: air
  question: Which gas makes up most of the air?
  choices: [nitrogen, nitrogen dioxide, oxygen]
  answer: nitrogen
- id: sodium
  question: 'What is the normal range of sodium in blood, in mmol/l?'
  choices: [120-135, 135-145, 130-150]
  answer: 135-145
- id: age
  question: At what age do most children take their first steps, in months?
  choices: [0–5, 6–11, 12–17]
  answer: 12–17
- id: roots
  question: 'What are the roots of $x^2 = 9$?'
  choices: ['3', 3 and -3, '9']
  answer: 3 and -3
- id: list
  question: Which expression makes a list of two?
  choices: ['\`a\`', '\`a, b\`', '\`[a, b]\`']
  answer: '\`[a, b]\`'
- id: both
  question: Which of the two did Marie Curie discover?
  choices: [polonium and radium, radon, uranium]
  answer: polonium and radium
- id: metals
  question: Which of these are metals?
  choices: [iron, iron and zinc, sulfur]
  answer: [iron, iron and zinc]
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      if (item.question.type !== 'multiple-choice') continue;
      const choices = choicesOf(item);
      const pairs = [...inclusions(choices), ...overlaps(choices)];
      const [first] = pairs;
      if (first === undefined) continue;
      const { larger, smaller } = first;
      const more = pairs.length === 1 ? '' : `, as do ${pairs.length - 1} more`;
      report({
        message: `The choices \`${larger.text}\` and \`${smaller.text}\` overlap${more}`,
        at: larger.place,
        also: [{ at: smaller.place, label: 'the other' }],
        help: 'Make the choices exclude each other',
      });
    }
  },
});

interface Pair {
  readonly larger: ChoiceAt;
  readonly smaller: ChoiceAt;
}

/** A list of things of which one is a choice of its own. Names that only begin alike are apart. */
function inclusions(choices: readonly ChoiceAt[]): readonly Pair[] {
  return choices.flatMap((larger) => {
    const parts = partsOf(larger);
    const smaller =
      parts.length < 2
        ? undefined
        : choices.find((one) => one !== larger && parts.includes(plain(one.bare)));
    return smaller === undefined ? [] : [{ larger, smaller }];
  });
}

/** Not of combinations such as “I and II only”, which are another matter. */
function partsOf({ bare }: ChoiceAt): readonly string[] {
  if (!/ and | & |[,;]/.test(bare) || /[\d=<>]| only\b/.test(bare) || bare.includes(filler))
    return [];
  if (isMetaChoice(bare)) return [];
  const parts = plain(bare)
    .replace(/^both /, '')
    .split(/,? (?:and|&) |[,;] ?/)
    .filter((part) => part !== '');
  return parts.every((part) => part.split(' ').length <= longestPart) ? parts : [];
}

/** Words; longer parts are clauses. */
const longestPart = 5;

function plain(text: string): string {
  return text.trim().replace(/[.]$/, '').toLowerCase();
}

/** Classes that share their bounds, one after the other: other ranges may be values themselves. */
function overlaps(choices: readonly ChoiceAt[]): readonly Pair[] {
  if (choices.length < 3 || !choices.some(({ text }) => /^\D{0,5}\d/.test(text))) return [];
  const ranges = choices.flatMap((choice) => rangeOf(choice) ?? []);
  if (ranges.length < 3 || ranges.length < choices.length - 1) return [];
  const sorted = ranges.toSorted((one, other) => one.from - other.from);
  const pairs = sorted
    .slice(1)
    .map((larger, index) => ({ larger, smaller: sorted[index] ?? larger }));
  const chained = pairs.every(({ larger, smaller }) => larger.from >= smaller.to);
  if (!chained) return [];
  return pairs
    .filter(({ larger, smaller }) => larger.from === smaller.to)
    .map(({ larger, smaller }) => ({ larger: larger.choice, smaller: smaller.choice }));
}

interface Range {
  readonly choice: ChoiceAt;
  readonly from: number;
  readonly to: number;
}

const range = /^(?:from )?(\d+(?:\.\d+)?) ?%? ?(?:-|–|to) ?(\d+(?:\.\d+)?)(?: ?[\p{L}%°/]*)$/iu;

function rangeOf(choice: ChoiceAt): Range | undefined {
  const found = range.exec(choice.text.trim());
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  return from < to ? { choice, from, to } : undefined;
}
