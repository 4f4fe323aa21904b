import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';
import { contentStems } from '../../words/content-words.ts';
import { isMetaChoice } from '../../words/meta-choices.ts';

export const wordRepeat = rule({
  name: 'item/word-repeat',
  summary: 'The right choice repeats words of the stem that the distractors lack',
  why: 'A choice that sounds like the stem is taken for the right one, and here it is.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 28; NBME Item-Writing Guide',
  severity: 'info',
  presets: ['exam'],
  precision: 'low',
  language: 'en',
  bad: [
    {
      deck: `- id: derealisation
  question: A patient feels that the world around is unreal. What is this called?
  choices: [dementia, depersonalisation, ⟪derealisation of the world⟫]
  answer: derealisation of the world
`,
    },
  ],
  good: [
    {
      deck: `- id: derealisation
  question: A patient feels that the world around is unreal. What is this called?
  choices: [withdrawal from the world, depersonalisation, derealisation of the world]
  answer: derealisation of the world
- id: excerpt
  question: Which clause of “The man who came late was my uncle” is restrictive?
  choices: [The man, who came late, was my uncle]
  answer: who came late
- id: none
  question: What does the liver make?
  choices: [bile, insulin, saliva]
  answer: bile
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      if (item.question.type !== 'multiple-choice') continue;
      const choices = choicesOf(item);
      const key = choices.find(({ isKey }) => isKey);
      if (key === undefined || isMetaChoice(key.bare)) continue;
      const { bare } = stemOf(item);
      if (bare.includes(key.bare)) continue;
      const stem = contentStems(bare);
      const shared = sharedWith(stem, key.bare);
      if (shared.length === 0) continue;
      const others = choices.filter(({ isKey }) => !isKey);
      if (others.some((one) => sharedWith(stem, one.bare).length >= shared.length)) continue;
      report({
        message: 'The right choice repeats more words of the stem than any distractor',
        at: key.place,
        help: 'Use other words, or let a distractor repeat them as well',
      });
    }
  },
});

function sharedWith(stem: ReadonlySet<string>, text: string): readonly string[] {
  return [...contentStems(text)].filter((word) => stem.has(word));
}
