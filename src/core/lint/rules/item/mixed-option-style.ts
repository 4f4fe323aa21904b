import type { Fix } from '../../../text/finding.ts';
import { entryOf, type Mapping, type Scalar } from '../../../text/located.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { rewriteFix } from '../../../text/edits.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';
import { endsWithStop, stops, stylesOf, type Style } from '../../words/choice-style.ts';
import { isMetaChoice } from '../../words/meta-choices.ts';

export const mixedOptionStyle = rule({
  name: 'item/mixed-option-style',
  summary: 'The right choice alone is written in another style',
  why: 'A full stop, a capital or a unit that only the right choice has tells which one was written first and with care.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 23; NBME Item-Writing Guide',
  severity: 'info',
  presets: ['exam'],
  precision: 'low',
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: osmosis
  question: What is osmosis?
  choices:
    - The flow of solutes to where there are fewer of them
    - ⟪The flow of water through a membrane to where there are more solutes.⟫
    - The pumping of ions through a membrane against a gradient
  answer: The flow of water through a membrane to where there are more solutes.
`,
      fixed: `- id: osmosis
  question: What is osmosis?
  choices:
    - The flow of solutes to where there are fewer of them
    - The flow of water through a membrane to where there are more solutes
    - The pumping of ions through a membrane against a gradient
  answer: The flow of water through a membrane to where there are more solutes
`,
    },
    {
      deck: `- id: everest
  question: How high is Mount Everest?
  choices:
    - '6961'
    - text: ⟪8849 m⟫
      correct: true
    - '8091'
- id: tides
  question: What causes the tides?
  choices: [winds over the sea, ⟪The pull of the moon⟫, currents in the deep]
  answer: The pull of the moon
`,
      fixed: `- id: everest
  question: How high is Mount Everest?
  choices:
    - '6961'
    - text: 8849 m
      correct: true
    - '8091'
- id: tides
  question: What causes the tides?
  choices: [winds over the sea, The pull of the moon, currents in the deep]
  answer: The pull of the moon
`,
    },
  ],
  good: [
    {
      deck: `- id: distractor
  question: What is osmosis?
  choices:
    - The flow of solutes to where there are fewer of them.
    - The flow of water to where there are more solutes
    - The pumping of ions through a membrane
  answer: The flow of water to where there are more solutes
- id: names
  question: Which of these words is a name?
  choices: [city, London, river]
  answer: London
- id: abbreviation
  question: When does the train leave?
  choices: [at noon, at 6 a.m., at night]
  answer: at 6 a.m.
- id: sentence
  question: Which sentence is punctuated correctly?
  choices: [He ran, He ran., he ran]
  answer: He ran.
- id: zero
  question: 'What is $\\sin 0$?'
  choices: ['$0$', '$1$', '$-1$']
  answer: '$0$'
`,
    },
    {
      deck: `language: de
questions:
  - id: verb
    question: Welches dieser Wörter ist ein Verb?
    choices: [Der Baum, gehen wir, Das Haus]
    answer: gehen wir
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      if (item.question.type !== 'multiple-choice') continue;
      const choices = choicesOf(item).filter(({ bare }) => !isMetaChoice(bare));
      const key = choices.find(({ isKey }) => isKey);
      const others = choices.filter(({ isKey }) => !isKey);
      if (key === undefined || others.length < 2 || isAboutStyle(item)) continue;
      const odd = stylesOf(file.language).find(({ of }) => isOdd(of, key, others));
      if (odd === undefined || (odd === stops && endsList(key, others))) continue;
      report({
        message: `Only the right choice ${odd.says(odd.of(key) === true)}`,
        at: key.place,
        help: 'Write all choices in one style',
        ...(odd.of === endsWithStop ? punctuation(item, key) : {}),
      });
    }
  },
});

function isOdd(of: Style, key: ChoiceAt, others: readonly ChoiceAt[]): boolean {
  const has = of(key);
  return has !== undefined && others.every((other) => of(other) === !has);
}

/** One sentence goes through all choices, and ends with the last. */
function endsList(key: ChoiceAt, others: readonly ChoiceAt[]): boolean {
  return key.text.trimEnd().endsWith('.') && others.every(({ index }) => index < key.index);
}

/** Questions about spelling, where the style is the matter. */
function isAboutStyle(item: ItemAt): boolean {
  return /capital|punctuat|sentence|spell|writ|unit|cite|citation|notation|style/i.test(
    stemOf(item).text,
  );
}

/** Adds or takes away the full stop, in the choice and in the answer that names it. */
function punctuation({ map }: ItemAt, key: ChoiceAt): { readonly fix?: Fix } {
  const choice = scalarOf(map, key);
  const answer = entryOf(map, 'answer')?.value;
  const scalars = [choice, answer].filter((one): one is Scalar => one?.kind === 'scalar');
  const written = key.text.trim();
  if (choice === undefined || scalars.some(({ text }) => text.trim() !== written)) return {};
  const has = written.endsWith('.');
  const title = has ? 'Take the full stop away' : 'Add a full stop';
  const words = has ? written.slice(0, -1) : `${written}.`;
  const edits = scalars.flatMap((scalar) => rewriteFix(scalar, words, title).edits);
  return { fix: { kind: 'unsafe', title, edits } };
}

function scalarOf(map: Mapping, { index }: ChoiceAt): Scalar | undefined {
  const list = entryOf(map, 'choices')?.value;
  const at = list?.kind === 'list' ? list.items[index] : undefined;
  const choice = at?.kind === 'map' ? entryOf(at, 'text')?.value : at;
  return choice?.kind === 'scalar' ? choice : undefined;
}
