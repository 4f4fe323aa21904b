import type { Fix } from '../../../text/finding.ts';
import type { Scalar, Span } from '../../../text/located.ts';
import { sourceSpan } from '../../../text/scalar-source.ts';
import { rule } from '../../rule.ts';
import { smallWords } from '../../words/title-case.ts';

export const titleCase = rule({
  name: 'style/title-case',
  summary: 'A word of the title of a deck begins with a small letter',
  why: 'A shelf of decks reads better with titles of one kind; “Capitals of the world” is as right as “Capitals of the World”, so no preset turns this on.',
  severity: 'info',
  presets: [],
  fix: 'unsafe',
  language: 'en',
  bad: [
    {
      deck: `title: Capitals of the ⟪world⟫ and their stories
questions:
  - id: capital
    question: What is the capital of Australia?
    answer: Canberra
`,
      fixed: `title: Capitals of the World and Their Stories
questions:
  - id: capital
    question: What is the capital of Australia?
    answer: Canberra
`,
    },
  ],
  good: [
    {
      deck: `title: 'An Introduction to the pH Scale: From Acids to Bases with x86'
questions:
  - id: neutral
    question: Which pH is neutral at room temperature?
    answer: 7
`,
    },
  ],
  check: ({ texts, text }, report) => {
    const title = texts.find(({ role }) => role === 'title');
    if (title === undefined) return;
    const words = smallWords(title.scalar.text);
    const [first] = words;
    if (first === undefined) return;
    report({
      message: `\`${title.scalar.text.slice(first.start, first.end)}\` begins with a small letter`,
      at: { path: title.path, within: first },
      help: 'Begin every word of the title with a capital, but for articles and the like',
      fix: fixFor(title.scalar, words, text),
    });
  },
});

/** The id that the log knows the deck by is the same: it has no capitals. */
function fixFor(scalar: Scalar, words: readonly Span[], text: string): Fix {
  const edits = words.map((word) => ({
    span: sourceSpan(scalar, text, { start: word.start, end: word.start + 1 }),
    text: scalar.text.charAt(word.start).toUpperCase(),
  }));
  return { kind: 'unsafe', title: 'Write capitals', edits };
}
