import { bareText } from '../../bare-text.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';

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
  explanation: ⟪Option B⟫ burns.
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
`,
      beside: ['item/none-of-the-above'],
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      if (!item.question.shuffle || choices.length === 0) continue;
      for (const { bare, text, place, index } of choices) {
        if (!namesEarlier(bare.trim(), index, choices)) continue;
        report({
          message: `\`${text}\` names choices by their letters, but they are shuffled`,
          at: place,
          help: 'Write out what is meant, or add `shuffle: false`',
        });
      }
      explained(item).forEach(({ start, end }) =>
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
function namesEarlier(text: string, index: number, choices: readonly ChoiceAt[]): boolean {
  if (!letters.test(text)) return false;
  const named = [...text.matchAll(/(?<![\p{L}])[a-j](?![\p{L}])/giu)].map(
    ({ 0: letter }) => letter.toLowerCase().charCodeAt(0) - 97,
  );
  return named.every((at) => at < index && /\p{L}{2}|\d/u.test(choices[at]?.bare ?? ''));
}

const named =
  /\b(?:option|choice|answer)s? \(?[A-J]\)?(?![\p{L}\p{N}'’])|(?<![\p{L}\p{N}])\([A-Ja-j]\) (?:is|are) (?:right|correct|true|wrong|incorrect|false)\b|\bthe (?:first|second|third|fourth|fifth|last) (?:option|choice)\b/giu;

function explained({
  question,
}: ItemAt): readonly { readonly start: number; readonly end: number }[] {
  if (question.explanation === undefined) return [];
  return [...bareText(question.explanation).matchAll(named)]
    .filter(({ 0: found }) => !/ [a-j]$/.test(found))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
