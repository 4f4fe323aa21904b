import { curlyHelp, insideCurly, straight } from '../../../text/curly.ts';
import type { LintFile, TextAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';

export const curlyQuotes = rule({
  name: 'yaml/curly-quotes',
  summary: 'Curly quotes stand around a text as if they were the quotes of YAML',
  why: 'A word processor writes “ and ” for the quotes that are typed. To YAML they are letters: the learner sees them, and they protect no colon, comma or `#`.',
  severity: 'warning',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: product
  question: ⟪“What is six times seven?”⟫
  answer: “42”
- id: capital
  question: What is the capital of France?
  choices: [⟪“Paris”⟫, “Rome”, “Berlin”]
  answer: “Paris”
  tags: [“europe”]
`,
      fixed: `- id: product
  question: "What is six times seven?"
  answer: "42"
- id: capital
  question: What is the capital of France?
  choices: ["Paris", "Rome", "Berlin"]
  answer: "Paris"
  tags: ["europe"]
`,
    },
    {
      deck: `- id: capital
  question: ⟪„Was ist die Hauptstadt von Frankreich?“⟫
  choices: [„Paris“, „Rom“, „Berlin“]
  answer: „Paris“
`,
      fixed: `- id: capital
  question: "Was ist die Hauptstadt von Frankreich?"
  choices: ["Paris", "Rom", "Berlin"]
  answer: "Paris"
`,
    },
  ],
  good: [
    {
      deck: `- id: line
  question: Which of these lines is of Shakespeare?
  choices: [“To be or not to be”, “Here I stand”, “I think”]
  answer: “To be or not to be”
- id: friend
  question: “Et tu, Brute?”
  answer: Caesar
- id: translate
  question: '“Ich denke”'
  answer: '“I think”'
`,
    },
  ],
  check: (file, report) => {
    const curly = file.texts.filter(
      ({ scalar }) => scalar.style === 'plain' && insideCurly(scalar.text) !== undefined,
    );
    if (curly.length === 0) return;
    const everywhere = isHabit(file, curly);
    for (const [index, texts] of byItem(curly)) {
      const [first] = texts;
      const meant = (index !== undefined && everywhere && texts.some(isStem)) || wereMeant(texts);
      if (first === undefined || !meant) continue;
      report({
        message: `\`${first.scalar.text}\` is read with its curly quotes, which the learner sees`,
        at: first.scalar.span,
        help: `${curlyHelp}; leave the curly ones within them only where the learner is to see them`,
        fix: {
          kind: 'unsafe',
          title: 'Write straight quotes',
          edits: texts.map(({ scalar }) => ({
            span: scalar.span,
            text: straight(insideCurly(scalar.text) ?? ''),
          })),
        },
      });
    }
  },
});

function byItem(texts: readonly TextAt[]): ReadonlyMap<number | undefined, readonly TextAt[]> {
  const items = new Map<number | undefined, TextAt[]>();
  for (const one of texts) {
    const others = items.get(one.index);
    if (others === undefined) items.set(one.index, [one]);
    else others.push(one);
  }
  return items;
}

function isStem({ role }: TextAt): boolean {
  return role === 'stem' || role === 'cloze';
}

/** So many questions are hardly all quotations; and who typed one text so typed them all so. */
const manyStems = 3;

function isHabit({ texts }: LintFile, curly: readonly TextAt[]): boolean {
  const quoted = curly.filter(isStem).length;
  return quoted >= manyStems && quoted >= 0.8 * texts.filter(isStem).length;
}

/** A question and its answer, a number, an id or a tag: nobody quotes these in what is shown. */
function wereMeant(texts: readonly TextAt[]): boolean {
  const has = (test: (one: TextAt) => boolean) => texts.some(test);
  return (
    (has(isStem) && has(({ role }) => role === 'answer' || role === 'choice')) ||
    has(({ role, path }) => role === 'tag' || path.at(-1) === 'id') ||
    has(({ role, scalar }) => role === 'answer' && isValue(insideCurly(scalar.text) ?? ''))
  );
}

function isValue(text: string): boolean {
  return /^(?:[-+]?\d+(?:[.,]\d+)?|true|false)$/i.test(text);
}
