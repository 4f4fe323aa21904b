import { answerEntry, endEntry, lineOf, startEntry } from '../log-entries.ts';
import { quickForgetter, rememberedLog } from '../remembering-learner.ts';

/** A command whose calls are made to fail one by one, in a folder of its own. */
export interface Scenario {
  readonly name: string;
  readonly args: readonly string[];
  readonly input?: string;
  /** Files that are there before, by their names in the folder. */
  readonly files: { readonly [name: string]: string };
  /** Matches each verdict that is shown: behind it there must be an answer in the log. */
  readonly verdict?: RegExp;
  /** Files that may be as they were or as the command makes them, and nothing else. */
  readonly replaces?: readonly string[];
  /** Whether a text of those files is whole, where it tells of the fault itself. */
  readonly isWhole?: (text: string) => boolean;
  /** What the command writes only makes the next one faster: its loss is no failure. */
  readonly isCache?: true;
  /** What is run afterwards, undisturbed; else the same once more. */
  readonly again?: readonly string[];
}

const deck = `title: Nets
questions:
  - id: one
    question: Is it one?
    answer: true
  - id: two
    question: Who is two?
    answer: she
  - id: three
    question: Which is three?
    choices: [left, right]
    answer: left
`;

const answers = 'one: true\ntwo: he\nthree: left\n';

const earlier = [startEntry('e', 1), answerEntry('e', 2), answerEntry('e', 3), endEntry('e', 4)]
  .map(lineOf)
  .join('');

const torn = lineOf(answerEntry('t', 1)).slice(0, 120);

const log = 'state/quiz/log.jsonl';

const files = { 'deck.yaml': deck, 'answers.yaml': answers };

const headless = ['run', 'deck.yaml', '--answers', 'answers.yaml'];

const faulty = 'title: Nets  \nquestions:\n  - question: Is it?\n    answer: yes\n';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Answers enough to fit parameters to. */
function longLog(): string {
  const noon = Date.UTC(2026, 10, 20, 12);
  const learner = { parameters: quickForgetter, seed: 3, until: noon, cards: 120, days: 100 };
  return [...rememberedLog(learner)].map(lineOf).join('');
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'given answers, the first log',
    args: headless,
    files,
    verdict: /^ {2}[✔✗] /gm,
  },
  {
    name: 'given answers, behind a torn line',
    args: headless,
    files: { ...files, [log]: earlier + torn },
    verdict: /^ {2}[✔✗] /gm,
  },
  {
    name: 'piped lines',
    args: ['run', 'deck.yaml'],
    input: '1\n\nhe\n\n1\n\nshe\n\n',
    files: { ...files, [log]: earlier },
    verdict: /^(?:Right|Not quite|Skipped)\b/gm,
    again: headless,
  },
  {
    name: 'a review of piped lines',
    args: ['review', 'deck.yaml'],
    input: '1\n\nhe\n\n1\n\nshe\n\n',
    files: { ...files, [log]: earlier },
    verdict: /^(?:Right|Not quite|Skipped)\b/gm,
    again: headless,
  },
  {
    name: 'a log that was named',
    args: [...headless, '--log', 'mine/log.jsonl'],
    files: { ...files, 'mine/log.jsonl': earlier },
    verdict: /^ {2}[✔✗] /gm,
  },
  {
    name: 'lint --fix',
    args: ['lint', '--fix', 'deck.yaml'],
    files: { 'deck.yaml': faulty },
    replaces: ['deck.yaml'],
  },
  {
    name: 'lint --cache',
    args: ['lint', 'deck.yaml', '--cache-file', 'cache.json'],
    files: { 'deck.yaml': faulty },
    replaces: ['cache.json'],
    isCache: true,
  },
  {
    name: 'a report in a file',
    args: ['lint', 'deck.yaml', '--format', 'sarif:found.sarif'],
    files: { 'deck.yaml': faulty, 'found.sarif': '{}' },
    replaces: ['found.sarif'],
    isWhole: isJson,
  },
  {
    name: 'log export',
    args: ['log', 'export', '--csv', '--output', 'answers.csv', '--force'],
    files: { [log]: earlier, 'answers.csv': 'old' },
    replaces: ['answers.csv'],
  },
  {
    name: 'log archive',
    args: ['log', 'archive'],
    files: { ...files, [log]: earlier },
    again: headless,
  },
  {
    name: 'log undo',
    args: ['log', 'undo'],
    files: { ...files, [log]: earlier },
    again: headless,
  },
  {
    name: 'log merge',
    args: ['log', 'merge', 'other.jsonl'],
    files: {
      ...files,
      [log]: earlier,
      'other.jsonl': lineOf(answerEntry('o', 1)) + lineOf(answerEntry('o', 2)),
    },
    again: headless,
  },
  {
    name: 'review --optimize',
    args: ['review', '--optimize'],
    files: { [log]: longLog(), 'config/quiz/config.yaml': '# mine\ncolor: never\n' },
    replaces: ['config/quiz/config.yaml'],
  },
];
