import { isPattern } from '../../../question/grading/pattern.ts';
import { normalise, type Comparison } from '../../../question/grading/normalise.ts';
import type { Place } from '../../../text/finding.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule, type ReportIssue } from '../../rule.ts';

export const duplicateAccepted = rule({
  name: 'answer/duplicate-accepted',
  summary: 'An accepted answer is one that the grader takes anyway',
  why: 'Case, articles and the last full stop do not count unless the question says so: the entry says nothing new.',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  accept: [⟪paris⟫, Lutetia]
`,
    },
    {
      deck: `- id: cell
  cloze: Energy is stored in {{ATP|⟪atp⟫|adenosine triphosphate}}.
`,
    },
  ],
  good: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  answer: Paris
  accept: [Lutetia]
- id: polish
  question: Which language is spoken in Warsaw?
  answer: Polish
  case: exact
  accept: [polish]
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const { question } = item;
      const language = item.context.language;
      if (question.type === 'cloze') {
        const how = { ...question.manner, language };
        for (const { alternatives } of placedBlanks(item).slice(0, mostLooked))
          tell(alternatives.slice(0, mostLooked), how, report);
      }
      if (question.type !== 'short-answer' || question.accept.length === 0) continue;
      const accepted = question.accept.map((text, index) => ({
        text,
        at: { path: acceptPath(item, 'accept', index) },
      }));
      const right = { text: question.answer, at: { path: [...item.path, 'answer'] } };
      const literal = accepted.filter(({ text }) => !isPattern(text));
      tell([right, ...literal], { ...question.manner, language }, report);
    }
  },
});

/** A place within a text is dear to find, and a blank of more alternatives is nobody's. */
const mostLooked = 50;

interface Accepted {
  readonly text: string;
  readonly at: Place;
}

function tell(accepted: readonly Accepted[], how: Comparison, report: ReportIssue): void {
  const seen = new Map<string, string>();
  for (const { text, at } of accepted) {
    const plain = normalise(text, how);
    const first = seen.get(plain);
    if (first === undefined) seen.set(plain, text);
    else report({ message: `\`${text}\` is graded like \`${first}\``, at, help: 'Remove it' });
  }
}

/** The alternatives of each blank, with where they stand in the text. */
function placedBlanks({ question, path, map }: ItemAt) {
  const node = map.entries.find(({ key }) => key.text === 'cloze')?.value;
  if (question.type !== 'cloze' || node?.kind !== 'scalar') return [];
  let from = 0;
  return question.blanks.map(({ alternatives }) => {
    from = Math.max(from, node.text.indexOf('{{', from));
    return {
      alternatives: alternatives.map((text): Accepted => {
        const start = node.text.indexOf(text, from);
        if (start < 0) return { text, at: { path: [...path, 'cloze'] } };
        from = start + text.length;
        return { text, at: { path: [...path, 'cloze'], within: { start, end: from } } };
      }),
    };
  });
}

/** An entry of a list, or the one text that stands in its place. */
export function acceptPath(
  { map, path }: ItemAt,
  key: 'accept' | 'reject',
  index: number,
): readonly (string | number)[] {
  const node = map.entries.find((entry) => entry.key.text === key)?.value;
  return node?.kind === 'list' ? [...path, key, index] : [...path, key];
}
