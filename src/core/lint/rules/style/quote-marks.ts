import type { Fix } from '../../../text/finding.ts';
import type { Edit } from '../../../text/edits.ts';
import { bareText } from '../../bare-text.ts';
import { choiceEdits, textEdits, type Change } from '../../choice-edits.ts';
import { choicesOf } from '../../choices.ts';
import type { LintFile, TextAt } from '../../lint-file.ts';
import { isProse } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const quoteMarks = rule({
  name: 'style/quote-marks',
  summary: 'A deck quotes with straight and with curly marks',
  why: 'One deck reads better with one kind.',
  severity: 'info',
  presets: ['strict'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: hello
  question: What is “hello” in French?
  answer: bonjour
- id: bye
  question: What is ⟪"⟫bye" or "farewell" in French?
  answer: salut
- id: say
  question: What does she say?
  choices: ['⟪"⟫Bye"', a word, nothing]
  answer: '"Bye"'
`,
      fixed: `- id: hello
  question: What is “hello” in French?
  answer: bonjour
- id: bye
  question: What is “bye” or “farewell” in French?
  answer: salut
- id: say
  question: What does she say?
  choices: ['“Bye”', a word, nothing]
  answer: '“Bye”'
`,
    },
  ],
  good: [
    {
      deck: `- id: hello
  question: What is “hello” in French?
  answer: bonjour
- id: code
  question: What does \`"a" + "b"\` give on a screen of 15" or 5'3"?
  answer: ab
`,
    },
  ],
  check: (file, report) => {
    const marked = file.texts
      .filter(({ role, scalar }) => isProse(role) && /["“]/.test(scalar.text))
      .map((at) => ({ at, bare: bareText(at.scalar.text) }));
    if (!marked.some(({ bare }) => bare.includes('“'))) return;
    for (const { at, bare } of marked) {
      const start = bare.search(opening);
      if (start < 0) continue;
      report({
        message: 'This quote is straight, others of the deck are curly',
        at: { path: at.path, within: { start, end: start + 1 } },
        help: 'Use one kind throughout',
        ...fixFor(at, bare, file),
      });
    }
  },
});

const opening = /(?<![\p{L}\p{N}′'"])"(?=\p{L})/u;

/** Only where every straight mark has its other, and in a language that sets them like this. */
function fixFor(at: TextAt, bare: string, file: LintFile): { readonly fix?: Fix } {
  const pairs = [...bare.matchAll(/(?<![^\s(["“—–])"(?=[^\s"])([^"]*[^\s"])"(?![\p{L}\p{N}"])/gu)];
  const straight = bare.split('"').length - 1;
  if (file.language !== 'en' || straight !== 2 * pairs.length) return {};
  const changes = pairs.flatMap(({ index, 0: quote }) => [
    { within: { start: index, end: index + 1 }, text: '“' },
    { within: { start: index + quote.length - 1, end: index + quote.length }, text: '”' },
  ]);
  const edits = editsFor(at, changes, file);
  return edits === undefined ? {} : { fix: { kind: 'unsafe', title: 'Write curly quotes', edits } };
}

function editsFor(
  { scalar, path, role, index }: TextAt,
  changes: readonly Change[],
  { items, text }: LintFile,
): readonly Edit[] | undefined {
  if (role !== 'choice')
    return scalar.anchor === undefined ? textEdits(scalar, changes, text) : undefined;
  const item = items.find(({ question }) => question.index === index);
  const choice =
    item && choicesOf(item).find(({ place }) => place.path.join('\0') === path.join('\0'));
  return item && choice && choiceEdits(item, choice, changes, text);
}
