import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { filler } from '../../bare-text.ts';
import { lengthOf } from '../../length.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';
import { isMetaChoice } from '../../words/meta-choices.ts';

export const longestIsKey = rule({
  name: 'item/longest-is-key',
  summary: 'The right choice is much longer than the others',
  why: 'Authors make the right choice precise and leave the distractors short. Learners know that, and choose the longest one without knowing the answer.',
  source:
    'Haladyna, Downing & Rodriguez 2002, guideline 24; Tarrant et al. 2006; effect on scores: Pham et al. 2018',
  severity: 'warning',
  presets: ['recommended'],
  precision: 'medium',
  bad: [
    {
      deck: `- id: photosynthesis
  question: What does photosynthesis do?
  choices:
    - It cools the leaves
    - ⟪It turns light, water and carbon dioxide into sugar and oxygen⟫
    - It feeds the roots
    - It opens the flowers
  answer: It turns light, water and carbon dioxide into sugar and oxygen
`,
    },
    {
      deck: `language: de
questions:
  - id: gewaltenteilung
    question: Was heißt Gewaltenteilung?
    choices:
      - text: ⟪Gesetzgebung, Verwaltung und Rechtsprechung sind getrennte Organe⟫
        correct: true
      - Der Bund teilt mit den Ländern
      - Es gibt zwei Kammern
`,
    },
  ],
  good: [
    {
      deck: `- id: photosynthesis
  question: What does photosynthesis do?
  choices:
    - It cools the leaves by letting water evaporate from them
    - It turns light, water and carbon dioxide into sugar and oxygen
    - It feeds the roots
  answer: It turns light, water and carbon dioxide into sugar and oxygen
`,
    },
    {
      deck: `- id: ribosomes
  question: What are the ribosomes of a cell?
  choices: [its protein factories, its power plants, its stores]
  answer: its protein factories
- id: country
  question: What is the full name of the state?
  choices: [Great Britain, British Isles, United Kingdom of Great Britain and Northern Ireland]
  answer: United Kingdom of Great Britain and Northern Ireland
- id: enzymes
  question: What do all enzymes do?
  choices: [They are used up, They speed up a reaction, They need light]
  answer: They speed up a reaction
- id: ages
  question: Ann is older than Ben, and Ben is younger than Carl. Who is the oldest?
  choices: [Ann, Ben, Carl, It cannot be determined from this]
  answer: It cannot be determined from this
`,
    },
    {
      deck: `- id: capital
  question: What is the capital of Argentina?
  choices: [Buenos Aires, Lima, Quito]
  answer: Buenos Aires
`,
    },
    {
      deck: `- id: derivative
  question: 'What is the derivative of $\\tan x$?'
  choices: ['$\\frac{1}{\\cos^2 x}$', '$\\sin x$', '$\\cot x$']
  answer: '$\\frac{1}{\\cos^2 x}$'
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const found = standingOut(item);
      if (found === undefined) continue;
      report({
        message: `The right choice has ${found.length} characters, the distractors ${Math.round(found.mean)} on average: its length gives it away`,
        at: found.key.place,
        help: 'Shorten it, or make a distractor as precise as it is',
      });
    }
  },
});

/** As many characters as a short phrase has; below that, lengths say nothing. */
const shortest = 15;
/** A phrase rather than a name, where words are told apart by spaces. */
const fewestWords = 5;
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const overMean = 1.5;
/** Over the longest distractor; measured on labelled items: with one nearly as long, the key does not stand out. */
const overNext = 1.4;
const leastGap = 15;

function standingOut(
  item: ItemAt,
): { readonly key: ChoiceAt; readonly length: number; readonly mean: number } | undefined {
  if (item.question.type !== 'multiple-choice') return undefined;
  const choices = choicesOf(item);
  const key = choices.find(({ isKey }) => isKey);
  if (key === undefined || key.text.length < shortest) return undefined;
  const proper = choices.filter(({ bare }) => !isMetaChoice(bare));
  if (proper.length < 3 || !proper.includes(key)) return undefined;
  if (choices.some(hasMath) || !isPhrase(key.text)) return undefined;
  const length = lengthOf(key.text);
  const others = proper.filter((one) => one !== key).map(({ text }) => lengthOf(text));
  const mean = others.reduce((sum, one) => sum + one, 0) / others.length;
  const next = Math.max(...others);
  const far = length >= shortest && length - next >= leastGap && length >= overNext * next;
  return far && length > overMean * mean ? { key, length, mean } : undefined;
}

function isPhrase(text: string): boolean {
  if (isName(text)) return false;
  return text.trim().split(/\s+/).length >= fewestWords || spaceless.test(text);
}

/** “United Kingdom of Great Britain and Northern Ireland” is as long as it is. */
function isName(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** A formula takes more characters to write than to read. */
function hasMath({ text, bare }: ChoiceAt): boolean {
  return bare.includes(filler) && /[$\\]/.test(text);
}
