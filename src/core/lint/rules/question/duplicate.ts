import type { Fix } from '../../../text/finding.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';
import { samePrompts } from '../../same-prompt.ts';

export const duplicate = rule({
  name: 'question/duplicate',
  summary: 'Two questions ask the same and have the same answer',
  why: 'The learner is asked twice in one sitting, and each has a schedule of its own, so neither is right.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris

- id: again
  question: ⟪What is the capital of  France⟫
  answer: paris

- id: other
  question: What is the capital of Italy?
  answer: Rome
`,
      fixed: `- id: capital
  question: What is the capital of France?
  answer: Paris

- id: other
  question: What is the capital of Italy?
  answer: Rome
`,
    },
    {
      deck: `- id: prime
  question: Which of these numbers is a prime?
  choices: [7, 8, 9]
  answer: 7
- id: again
  question: ⟪Which of these numbers is a prime?⟫
  choices: [4, 7, 15]
  answer: 7
`,
      fixed: `- id: prime
  question: Which of these numbers is a prime?
  choices: [7, 8, 9]
  answer: 7
`,
    },
  ],
  good: [
    {
      deck: `- id: prime
  question: Which of these numbers is a prime?
  choices: [7, 8, 9]
  answer: 7
- id: another
  question: Which of these numbers is a prime?
  choices: [4, 11, 15]
  answer: 11
- id: typed
  question: What is the symbol of cobalt?
  answer: Co
- id: chosen
  question: What is the symbol of cobalt?
  choices: [Cb, Co, Cr]
  answer: Co
- id: minus
  question: 'What is $(-1)^2$?'
  answer: 1
- id: plus
  question: 'What is $1^2$?'
  answer: 1
- id: python
  question: 'What is the type of \`True\`?'
  answer: bool
- id: javascript
  question: 'What is the type of \`true\`?'
  answer: bool
`,
    },
    {
      deck: `- id: leaf
  question: Which tree is this?
  image: { file: oak.png, alt: A leaf with round lobes }
  answer: oak
- id: fruit
  question: Which tree is this?
  image: { file: acorn.png, alt: A nut in a cup }
  answer: oak
`,
      media: ['oak.png', 'acorn.png'],
    },
  ],
  check: (file, report) => {
    for (const { first, second, sameAnswer } of samePrompts(file)) {
      if (!sameAnswer) continue;
      report({
        message: `This asks the same as question ${first.question.index + 1}, with the same answer`,
        at: { path: promptPath(second) },
        also: [{ at: { path: promptPath(first) }, label: 'first here' }],
        help: 'Remove one of them',
        ...removing(second, file.text),
      });
    }
  },
});

function promptPath({ path, question }: ItemAt): readonly (string | number)[] {
  return [...path, question.question === undefined ? 'cloze' : 'question'];
}

/** Only of questions in block style, from their dash to the empty line after them. */
function removing({ map }: ItemAt, text: string): { readonly fix?: Fix } {
  if (map.flow || map.alias !== undefined || map.anchor !== undefined) return {};
  const start = text.lastIndexOf('\n', map.span.start - 1) + 1;
  if (!/^[ \t]*- +$/.test(text.slice(start, map.span.start))) return {};
  const last = map.span.end - (text[map.span.end - 1] === '\n' ? 1 : 0);
  const line = text.indexOf('\n', last);
  const empty = line === -1 ? null : /^(?:[ \t]*\r?\n)+/.exec(text.slice(line + 1));
  const end = line === -1 ? text.length : line + 1 + (empty?.[0].length ?? 0);
  return {
    fix: {
      kind: 'unsafe',
      title: 'Remove the question',
      edits: [{ span: { start, end }, text: '' }],
    },
  };
}
