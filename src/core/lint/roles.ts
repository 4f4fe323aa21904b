import { isQuestionKey, isQuestionsKey } from '../deck/keys.ts';
import type { Path } from '../text/located.ts';

/**
 * What a text is there for. `pair-left` is a key of `pairs`; `value` is anything that is no text
 * for a learner: types, numbers, switches, ids.
 */
export type Role =
  | 'key'
  | 'stem'
  | 'cloze'
  | 'choice'
  | 'answer'
  | 'accept'
  | 'reject'
  | 'order'
  | 'pair-left'
  | 'pair-right'
  | 'distractor'
  | 'explanation'
  | 'hint'
  | 'feedback'
  | 'rubric'
  | 'alt'
  | 'title'
  | 'description'
  | 'tag'
  | 'topic'
  | 'value';

const byKey: ReadonlyMap<string, Role> = new Map([
  ['cloze', 'cloze'],
  ['answer', 'answer'],
  ['accept', 'accept'],
  ['reject', 'reject'],
  ['order', 'order'],
  ['distractors', 'distractor'],
  ['explanation', 'explanation'],
  ['hint', 'hint'],
  ['rubric', 'rubric'],
  ['tags', 'tag'],
  ['topic', 'topic'],
]);

const ofDeck: ReadonlyMap<string, Role> = new Map([
  ['title', 'title'],
  ['description', 'description'],
  ['tags', 'tag'],
]);

const ofDefaults: ReadonlyMap<string, Role> = new Map([
  ['tags', 'tag'],
  ['topic', 'topic'],
]);

/** By where the text stands; an answer of a true-false or numeric question is an `answer` too. */
export function roleOf(path: Path): Role {
  const rest = withinQuestion(path);
  if (rest === undefined) return headRole(path);
  const [key, , inner] = rest;
  if (typeof key !== 'string') return 'value';
  if (key === 'choices') return inner === 'feedback' ? 'feedback' : choicePart(inner);
  if (key === 'pairs') return 'pair-right';
  if (key === 'image') return rest[1] === 'alt' ? 'alt' : 'value';
  return isQuestionKey(key) && key !== 'cloze' ? 'stem' : (byKey.get(key) ?? 'value');
}

/** Of the keys of a map: those of `pairs` are texts of the author's. */
export function keyRole(map: Path): Role {
  return withinQuestion(map)?.join() === 'pairs' ? 'pair-left' : 'key';
}

function headRole([key, inner]: Path): Role {
  return (key === 'defaults' ? ofDefaults.get(String(inner)) : ofDeck.get(String(key))) ?? 'value';
}

function choicePart(inner: string | number | undefined): Role {
  return inner === undefined || inner === 'text' ? 'choice' : 'value';
}

/** The steps below a question. */
function withinQuestion(path: Path): Path | undefined {
  const [first, second] = path;
  if (typeof first === 'number') return path.slice(1);
  return isQuestionsKey(first) && typeof second === 'number' ? path.slice(2) : undefined;
}

/** Texts that are shown as Markdown with math. */
export function isProse(role: Role): boolean {
  return prose.has(role);
}

/** Texts that a typed answer is compared with. */
export function isTyped(role: Role): boolean {
  return role === 'answer' || role === 'accept' || role === 'reject';
}

/** Texts for a learner, of any kind. */
export function isText(role: Role): boolean {
  return role !== 'value' && role !== 'key';
}

const prose: ReadonlySet<Role> = new Set([
  'stem',
  'cloze',
  'choice',
  'order',
  'pair-left',
  'pair-right',
  'distractor',
  'explanation',
  'hint',
  'feedback',
  'rubric',
  'description',
]);
