import type { AnswerEntry } from './entry.ts';
import { isEntry } from './entry-shape.ts';

/** Any answer: members that are read by themselves are checked as its. */
const sample: AnswerEntry = {
  v: 1,
  kind: 'answer',
  id: '',
  at: '2026-11-23T15:04:05.678Z',
  offset: 0,
  session: '',
  n: 1,
  deck: '',
  question: '',
  hash: '',
  type: '',
  tags: [],
  try: 1,
  verdict: 'right',
  score: 1,
  points: 1,
  rating: 3,
  scheduled: true,
  hints: 0,
  ms: 0,
  mode: 'learn',
};

export type ReadRun = (json: string) => AnswerEntry | undefined;

/**
 * Reads members that stand side by side in the line of an answer; the others it gives mean nothing.
 * `undefined` unless they are one of the lists of names, in that order, with values fit for them.
 */
export function runOf(...lists: readonly (readonly (keyof AnswerEntry)[])[]): ReadRun {
  return (json) => {
    const members = parse(`{${json}}`);
    if (typeof members !== 'object' || members === null) return undefined;
    const found = Object.keys(members);
    const isListed = lists.some(
      (names) => names.length === found.length && names.every((name, n) => name === found[n]),
    );
    return isListed ? asAnswer({ ...sample, ...members }) : undefined;
  };
}

function asAnswer(value: object): AnswerEntry | undefined {
  return isEntry(value) && value.kind === 'answer' ? value : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
