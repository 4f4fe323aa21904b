import { literals } from '../../../question/grading/typed.ts';
import type { Question } from '../../../question/types.ts';
import type { Span } from '../../../text/located.ts';
import { bareText } from '../../bare-text.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';

export const leaksInQuestion = rule({
  name: 'answer/leaks-in-question',
  summary: 'The answer to be typed stands in the question or in a hint',
  why: 'The learner copies it instead of recalling it.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: osmosis
  question: What is ⟪osmosis⟫, in which water passes a membrane, called?
  answer: osmosis
`,
    },
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  hint: It is ⟪Paris⟫
`,
    },
    {
      deck: `- id: cell
  cloze: The ⟪mitochondrion⟫ is where the {{mitochondrion}} makes ATP.
`,
    },
  ],
  good: [
    {
      deck: `- id: printed
  question: 'What does \`print("hello")\` print?'
  answer: hello
- id: either
  question: Is a whale a mammal or a fish?
  answer: mammal
- id: word
  question: What is the plural of “mouse”?
  answer: mice
- id: quoted
  question: Translate “Hallo Welt” for a program named "hello".
  answer: hello
- id: curly
  question: '“What stores energy?”'
  answer: '“glycogen”'
- id: part
  question: Who wrote the Parisian letters?
  answer: Paris
`,
      beside: ['question/cross-leak'],
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const answers = wordsToType(item.question);
      if (answers.length === 0) continue;
      for (const { text, path } of textsOf(item)) {
        const bare = ` ${plain(text)} `;
        const leaked = answers.find(({ words }) => bare.includes(` ${words} `));
        if (leaked === undefined || /(?: or | oder | ou |\/)/.test(bare)) continue;
        const within = spanOf(leaked.words, text);
        report({
          message: `The answer \`${leaked.text}\` stands here`,
          at: { path, ...(within === undefined ? {} : { within }) },
          help: 'Say it in other words',
        });
        break;
      }
    }
  },
});

/** Answers of four letters and more that are not code alone. */
function wordsToType(
  question: Question,
): readonly { readonly text: string; readonly words: string }[] {
  return typed(question)
    .filter((text) => /\p{L}{4}/u.test(text))
    .map((text) => ({ text, words: plain(text) }))
    .filter(({ words }) => /\p{L}{4}/u.test(words));
}

/** Where the words of the answer stand one behind the other, whatever is between them. */
function spanOf(answer: string, text: string): Span | undefined {
  const wanted = answer.split(' ');
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}/-]+/gu)];
  const isThere = (from: number) =>
    wanted.every((word, index) => plain(words[from + index]?.[0] ?? '') === word);
  const first = words.findIndex((_word, from) => isThere(from));
  const [one, last] = [words[first], words[first + wanted.length - 1]];
  if (one === undefined || last === undefined) return undefined;
  return { start: one.index, end: last.index + last[0].length };
}

function typed(question: Question): readonly string[] {
  if (question.type === 'short-answer') {
    return question.manner.as === 'code' ? [] : [question.answer, ...literals(question.accept)];
  }
  return question.type === 'cloze'
    ? question.blanks.flatMap(({ alternatives }) => alternatives)
    : [];
}

function textsOf({
  question,
  path,
  map,
}: ItemAt): readonly { readonly text: string; readonly path: readonly (string | number)[] }[] {
  const hint = map.entries.find(({ key }) => key.text === 'hint')?.value;
  const hints = question.hints.map((text, index) => ({
    text,
    path: hint?.kind === 'list' ? [...path, 'hint', index] : [...path, 'hint'],
  }));
  const own = question.question;
  const stem = own === undefined ? [] : [{ text: own, path: [...path, 'question'] }];
  const cloze =
    question.type === 'cloze'
      ? [
          {
            text: withoutBlanks(map),
            path: [...path, 'cloze'],
          },
        ]
      : [];
  return [...stem, ...cloze, ...hints];
}

/** As it is written, so that places in it stay true. */
function withoutBlanks(map: ItemAt['map']): string {
  const node = map.entries.find(({ key }) => key.text === 'cloze')?.value;
  const text = node?.kind === 'scalar' ? node.text : '';
  return text.replace(/\{\{[^{}]*\}\}/g, (blank) => '_'.repeat(blank.length));
}

/** Words in small letters with one space between; code, math and what is quoted left out. */
function plain(text: string): string {
  return bareText(text)
    .replace(/“[^”]*”|"[^"]*"|‘[^’]*’|«[^»]*»|„[^“”]*[“”]|\*[^*]*\*/g, '\ufffc')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}\ufffc/-]+/gu, ' ')
    .trim();
}
