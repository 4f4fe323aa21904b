import { bareText } from '../../bare-text.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';

export const shuffleUnsafe = rule({
  name: 'answer/shuffle-unsafe',
  summary: 'A choice or the explanation names choices by letter or place, and choices are shuffled',
  why: 'The learner sees the choices in another order each time: “B and C” and “the second choice” mean nothing then.',
  severity: 'error',
  presets: ['recommended'],
  language: 'en',
  bad: [
    {
      deck: `- id: gases
  question: Which gas is noble?
  choices: [helium, oxygen, neon, ⟪Both A and C⟫]
  answer: Both A and C
`,
    },
    {
      deck: `- id: gases
  question: Which gas is noble?
  choices: [helium, oxygen, nitrogen]
  answer: helium
  explanation: ⟪Option B⟫ burns, and ⟪the third choice is wrong⟫ as well.
`,
    },
  ],
  good: [
    {
      deck: `- id: gases
  question: Which gas is noble?
  shuffle: false
  choices: [helium, oxygen, nitrogen]
  answer: helium
  explanation: Option B burns.
- id: none
  question: Which gas burns by itself?
  choices: [helium, oxygen, nitrogen, None of the above]
  answer: None of the above
- id: blood
  question: Which blood groups can a child have?
  choices: [A and B, AB and O, A and O]
  answer: A and B
  explanation: Vitamin A and C are no gases, and plan B is none either.
- id: mammals
  question: 'Which of these are mammals? A. bat B. whale C. shark'
  choices: [A only, B and C, A and B]
  answer: A and B
- id: rent
  question: 'Option A is to buy, option B is to rent. Which costs less in the first year?'
  choices: [buying, renting, neither]
  answer: renting
  explanation: Option B needs no loan.
- id: best
  question: Which offer should the firm take?
  choices: [Option A, Option B, Option C]
  answer: Option B
  explanation: Option B costs least.
- id: court
  question: What did the court do?
  choices: [It heard the case, It dismissed the case, It referred the case]
  answer: It dismissed the case
  explanation: Of its three choices the first option, to hear the case, was refused.
`,
      beside: ['item/none-of-the-above', 'item/k-type'],
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      if (!item.question.shuffle || choices.length === 0) continue;
      const own = lettersOf(stemOf(item).bare, choices);
      for (const { bare, text, place, index } of choices) {
        if (!namesEarlier(bare.trim(), index, choices, own)) continue;
        report({
          message: `\`${text}\` names choices by their letters, but they are shuffled`,
          at: place,
          help: 'Write out what is meant, or add `shuffle: false`',
        });
      }
      explained(item, own).forEach(({ start, end }) =>
        report({
          message: 'This names a choice by its place, but the choices are shuffled',
          at: { path: [...item.path, 'explanation'], within: { start, end } },
          help: 'Write out which choice is meant, or add `shuffle: false`',
        }),
      );
    }
  },
});

/** `A and B`, `Both (a) and (c)`, `A, B & D only`. */
const letters =
  /^(?:both |either |neither |only )?\(?[a-j]\)?(?:, ?\(?[a-j]\)?)*,? (?:and|or|nor|&) \(?[a-j]\)?(?: only)?\.?$/i;

/** Blood groups and chords are letters too: only letters of choices above it, which are none themselves. */
function namesEarlier(
  text: string,
  index: number,
  choices: readonly ChoiceAt[],
  own: ReadonlySet<string>,
): boolean {
  if (!letters.test(text)) return false;
  const named = [...text.matchAll(/(?<![\p{L}])[a-j](?![\p{L}])/giu)].map(
    ({ 0: letter }) => letter.toLowerCase().charCodeAt(0) - 97,
  );
  if (named.every((at) => own.has(String.fromCharCode(at + 65)))) return false;
  return named.every((at) => at < index && /\p{L}{2}|\d/u.test(choices[at]?.bare ?? ''));
}

/** What the stem or the choices call by letters: “A. bat B. whale”, “points A, B and C”, “Option A”. */
function lettersOf(stem: string, choices: readonly ChoiceAt[]): ReadonlySet<string> {
  const called = choices.flatMap(
    ({ bare }) => /\b(?:option|choice|answer) [A-J]\b/i.exec(bare)?.[0] ?? [],
  );
  const found = [stem, ...called]
    .join('\n')
    .matchAll(/(?<![\p{L}\p{N}])[A-Ja-j](?=[.):])|(?<![\p{L}\p{N}])[A-J](?![\p{L}\p{N}'’])/gu);
  const letters = new Set([...found].map(([letter]) => letter.toUpperCase()));
  return letters.size < 2 ? new Set() : letters;
}

const named =
  /\b(?:option|choice|answer)s? \(?[A-J]\)?(?![\p{L}\p{N}'’])|(?<![\p{L}\p{N}])\([A-Ja-j]\) (?:is|are) (?:right|correct|true|wrong|incorrect|false)\b|\bthe (?:first|second|third|fourth|fifth|last) (?:option|choice|answer) (?:is|was|would be|cannot be) (?:the )?(?:not )?(?:best|correct|false|incorrect|right|true|wrong)\b/giu;

function explained(
  { question }: ItemAt,
  own: ReadonlySet<string>,
): readonly { readonly start: number; readonly end: number }[] {
  if (question.explanation === undefined) return [];
  return [...bareText(question.explanation).matchAll(named)]
    .filter(({ 0: found }) => !/ [a-j]$/.test(found) && !own.has(letterIn(found)))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function letterIn(found: string): string {
  return /(?<!\p{L})[A-Ja-j](?!\p{L})/u.exec(found)?.[0].toUpperCase() ?? '';
}
