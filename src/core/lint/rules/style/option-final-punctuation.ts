import type { Fix } from '../../../text/finding.ts';
import { choiceEdits } from '../../choice-edits.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';
import { endsWithStop } from '../../words/choice-style.ts';

export const optionFinalPunctuation = rule({
  name: 'style/option-final-punctuation',
  summary: 'Some choices of a question end with a full stop, others do not',
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
    - The flow of solutes.
    - ⟪The flow of water⟫
    - 'The pumping of ions.'
  answer: The flow of water
`,
      fixed: `- id: osmosis
  question: What is osmosis?
  choices:
    - The flow of solutes.
    - The flow of water.
    - 'The pumping of ions.'
  answer: The flow of water.
`,
    },
    {
      deck: `- id: osmosis
  question: What is osmosis?
  choices:
    - text: ⟪The flow of solutes.⟫
    - text: The flow of water
      correct: true
    - text: The pumping of ions
`,
      fixed: `- id: osmosis
  question: What is osmosis?
  choices:
    - text: The flow of solutes
    - text: The flow of water
      correct: true
    - text: The pumping of ions
`,
    },
  ],
  good: [
    {
      deck: `- id: train
  question: When does the train leave?
  choices: [at noon, at 6 a.m., at night, and so on etc.]
  answer: at 6 a.m.
- id: speech
  question: What does she say?
  choices: [Is it raining?, It is raining., It may rain.]
  answer: It is raining.
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      const ending = choices.filter((one) => endsWithStop(one) === true || isWordWithStop(one));
      const others = choices.filter((one) => endsWithStop(one) === false);
      const odd = ending.length < others.length ? ending : others;
      if (ending.length + others.length < 3 || odd.length === 0) continue;
      for (const choice of odd)
        report({
          message:
            odd === ending
              ? 'This choice ends with a full stop, others do not'
              : 'This choice does not end with a full stop, others do',
          at: choice.place,
          help: 'End all choices alike',
          ...fixFor(item, choice, odd === ending, file.text, ending.length === others.length),
        });
    }
  },
});

/** No abbreviation, which is shorter. */
function isWordWithStop({ bare }: ChoiceAt): boolean {
  return /^\p{L}{4,}\.$/u.test(bare.trim());
}

/** With as many of one kind as of the other, the author chooses. */
function fixFor(
  item: ItemAt,
  choice: ChoiceAt,
  stops: boolean,
  text: string,
  even: boolean,
): { readonly fix?: Fix } {
  const end = choice.text.trimEnd().length;
  const change = { within: { start: stops ? end - 1 : end, end }, text: stops ? '' : '.' };
  const edits = choiceEdits(item, choice, [change], text);
  if (edits === undefined) return {};
  const title = stops ? 'Remove the full stop' : 'Add a full stop';
  return { fix: { kind: even ? 'suggestion' : 'unsafe', title, edits } };
}
