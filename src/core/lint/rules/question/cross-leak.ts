import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';

const shortest = 5;

export const crossLeak = rule({
  name: 'question/cross-leak',
  summary: 'The answer to one question stands in the stem of another',
  why: 'In a test that is worked through as a whole, one question gives the other away.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 4',
  severity: 'info',
  presets: ['exam'],
  bad: [
    {
      deck: `- id: author
  question: Who wrote the first treatise on electromagnetism?
  answer: Maxwell
- id: equations
  question: How many equations of ⟪Maxwell⟫ describe the field in a vacuum?
  answer: 4
`,
    },
  ],
  good: [
    {
      deck: `- id: author
  question: Who wrote the first treatise on electromagnetism?
  answer: Maxwell
- id: first
  question: In which year did Maxwell die?
  answer: 1879
- id: second
  question: Where was Maxwell born?
  answer: Edinburgh
- id: short
  question: Which gas is needed for a fire?
  answer: air
- id: other
  question: How much does a litre of air weigh, in grams?
  answer: 1.2
  tolerance: 0.1
`,
    },
  ],
  check: (file, report) => {
    if (file.items.length < 2) return;
    const stems = file.items.map((item) => wordsOf(stemOf(item).bare));
    const index = indexOf(stems);
    for (const [from, item] of file.items.entries()) {
      const words = wordsOf(answerText(item)).map(({ word }) => word);
      const [first] = words;
      if (first === undefined || words.join(' ').length < shortest || words.length > mostWords)
        continue;
      const found = (index.get(first) ?? []).flatMap(({ stem, at }) =>
        startsAt(stems[stem] ?? [], at, words) ? [{ stem, at }] : [],
      );
      const elsewhere = found.filter(({ stem }) => stem !== from);
      const [only] = elsewhere;
      if (only === undefined || elsewhere.length > 1 || found.length > 1) continue;
      leak(only, words.length);
    }

    function leak({ stem, at }: Found, length: number): void {
      const item = file.items[stem];
      const words = stems[stem]?.slice(at, at + length) ?? [];
      const [first, last] = [words[0], words.at(-1)];
      if (item === undefined || first === undefined || last === undefined) return;
      report({
        message: 'This is the answer to another question of the deck',
        at: { ...stemOf(item).place, within: { start: first.start, end: last.end } },
        help: 'Ask in other words, or keep the two out of one test',
      });
    }
  },
});

/** Words of an answer that is looked for as a whole. */
const mostWords = 4;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly stem: number;
  readonly at: number;
}

/** One answer of letters; choices that speak of others and true or false leak nothing. */
function answerText({ question }: ItemAt): string {
  if (question.type === 'short-answer') return question.answer;
  return question.type === 'multiple-choice' ? (question.choices[question.key]?.text ?? '') : '';
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu), ({ index, 0: word }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

function indexOf(stems: readonly (readonly Word[])[]): ReadonlyMap<string, readonly Found[]> {
  const index = new Map<string, Found[]>();
  for (const [stem, words] of stems.entries())
    for (const [at, { word }] of words.entries()) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [{ stem, at }]);
      else list.push({ stem, at });
    }
  return index;
}

function startsAt(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, index) => words[at + index]?.word === word);
}
