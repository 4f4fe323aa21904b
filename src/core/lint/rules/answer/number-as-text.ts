import { asNumber, plainNumber } from '../../../question/numeric-advice.ts';
import { fixOf } from '../../../text/edits.ts';
import { entryOf, type Scalar } from '../../../text/located.ts';
import type { ItemAt, LintFile } from '../../lint-file.ts';
import { rule, type Issue } from '../../rule.ts';

export const numberAsText = rule({
  name: 'answer/number-as-text',
  summary: 'An answer looks like a number and is graded as a text',
  why: 'An answer is a number where nothing but digits, a point and an exponent are written. `1,000`, `3,14` and `5 kg` are texts: whoever types 1000, 3.14 or 5 is told to be wrong. Quotes say that a text is meant.',
  severity: 'warning',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: pi
  question: How much is pi, to two places?
  answer: ⟪3,14⟫
- id: metres
  question: How many metres has a kilometre?
  answer: ⟪1,000⟫
`,
      fixed: `- id: pi
  question: How much is pi, to two places?
  answer: 3.14
- id: metres
  question: How many metres has a kilometre?
  answer: 1000
`,
    },
    {
      deck: `- id: length
  question: How long is the rod, in metres?
  answer: ⟪10 ± 0.5⟫
`,
    },
    {
      deck: `- id: mass
  question: What is the mass of the block?
  answer: ⟪5 kg⟫
`,
      severity: 'info',
    },
  ],
  good: [
    {
      deck: `- id: pi
  question: How is pi written in Germany, to two places?
  answer: '3,14'
- id: mass
  question: What is the mass of the block?
  answer: 5
  unit: kg
- id: metres
  question: How many metres has a kilometre?
  answer: 1,000
  accept: ['1000']
- id: noon
  question: When does it begin?
  answer: 5 minutes past twelve
`,
    },
  ],
  check: (file, report) => {
    if (namesType(file)) return;
    for (const item of file.items) {
      const answer = plainAnswer(item);
      const found = answer && issueOf(answer);
      if (found !== undefined) report({ ...found, at: { path: [...item.path, 'answer'] } });
    }
  },
});

/** A deck of typed answers says so. */
function namesType({ document: { root } }: LintFile): boolean {
  const defaults = root?.kind === 'map' ? entryOf(root, 'defaults')?.value : undefined;
  return defaults?.kind === 'map' && entryOf(defaults, 'type') !== undefined;
}

/** Of a question that says nothing more of how it is to be graded; keys of numeric ones are told of already. */
function plainAnswer({ question, map }: ItemAt): Scalar | undefined {
  const isBare = !['type', 'accept', 'as', 'case', 'tolerance', 'unit'].some(
    (key) => entryOf(map, key) !== undefined,
  );
  const value = entryOf(map, 'answer')?.value;
  return question.type === 'short-answer' &&
    isBare &&
    value?.kind === 'scalar' &&
    value.style === 'plain'
    ? value
    : undefined;
}

/** Names of units that stand behind numbers; a longer word may be what is asked for. */
const unit =
  /^[-+−]?\d+(?:[.,]\d+)? ?(?:%|°C|°F|°|[kmcdµnMG]?(?:m|g|s|l|L|V|A|W|N|J|Pa|Hz|Ω|mol|eV)|kg|min|h|km\/h|m\/s|mph|ft|lb|kcal|bar|[kMG]B|€|EUR|USD|K)$/u;

function issueOf({ text, span, alias }: Scalar): Omit<Issue, 'at'> | undefined {
  const number = plainNumber(text);
  const message = `\`${text}\` is graded as a text, not as a number`;
  if (number !== undefined) {
    const fix = fixOf('unsafe', `Write \`${number}\``, span, number);
    const help = `Write \`answer: ${number}\`, or quotes around it if this very text is wanted`;
    return { message, help, ...(alias === undefined ? { fix } : {}) };
  }
  const help = asNumber(text, 'answer');
  if (help === undefined) return undefined;
  if (/±|\+\/?-/.test(text)) return { message, help };
  return unit.test(text) ? { message, help, severity: 'info' } : undefined;
}
