import type { Fix } from '../../../text/finding.ts';
import { choiceEdits } from '../../choice-edits.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import type { ItemAt, LintFile } from '../../lint-file.ts';
import { rule } from '../../rule.ts';

export const optionCapitalisation = rule({
  name: 'style/option-capitalisation',
  summary: 'One choice of a question begins with a small letter, the others with a capital',
  why: 'A choice that looks other than the rest draws the eye, whether it is the key or not.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 23',
  severity: 'info',
  presets: ['strict'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: osmosis
  question: What is osmosis?
  choices:
    - The flow of solutes
    - The flow of water
    - ⟪the pumping of ions⟫
  answer: The flow of water
`,
      fixed: `- id: osmosis
  question: What is osmosis?
  choices:
    - The flow of solutes
    - The flow of water
    - The pumping of ions
  answer: The flow of water
`,
    },
    {
      deck: `- id: osmosis
  question: Which of these cross a membrane by themselves?
  choices: [Water molecules, ⟪"all gases"⟫, Sodium ions]
  answer: [Water molecules, all gases]
`,
      fixed: `- id: osmosis
  question: Which of these cross a membrane by themselves?
  choices: [Water molecules, "All gases", Sodium ions]
  answer: [Water molecules, All gases]
`,
    },
  ],
  good: [
    {
      deck: `- id: names
  question: Which of these words is a name?
  choices: [city, London, river]
  answer: London
- id: code
  question: Which of these names a pH meter?
  choices: [A red device, pH meter of glass, A blue device]
  answer: pH meter of glass
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item).filter(({ bare }) =>
        /^\p{L}{2,}(?: \p{L}|$)/u.test(bare.trim()),
      );
      const small = choices.filter(beginsSmall);
      if (choices.length < 3 || small.length !== 1) continue;
      const [odd] = small;
      if (odd !== undefined)
        report({
          message: `\`${odd.text}\` begins with a small letter, the other choices with a capital`,
          at: odd.place,
          help: 'Begin all choices alike',
          ...fixFor(item, odd, file),
        });
    }
  },
});

/** Not `pH` or `mRNA`, which nobody begins with a capital. */
function beginsSmall({ bare }: ChoiceAt): boolean {
  return /^\p{Ll}+(?!\p{L})/u.test(bare.trim());
}

function fixFor(
  item: ItemAt,
  choice: ChoiceAt,
  { text, language }: LintFile,
): { readonly fix?: Fix } {
  const start = choice.text.search(/\S/);
  const [first = ''] = choice.text.slice(start);
  const change = { within: { start, end: start + first.length }, text: capital(first, language) };
  const edits = choiceEdits(item, choice, [change], text);
  return edits === undefined ? {} : { fix: { kind: 'unsafe', title: 'Write a capital', edits } };
}

/** In Turkish the capital of `i` has a dot. */
function capital(letter: string, language: string): string {
  return /^(?:tr|az)$/.test(language) && letter === 'i' ? 'İ' : letter.toUpperCase();
}
