import type { Response } from '../question/type.ts';
import { typeOf, type Question } from '../question/types.ts';
import type { ItemAt, LintFile } from './lint-file.ts';
import { answerOf, givenIn, promptOf } from './prompts.ts';

/** Two questions of one type that ask the same, in the order of the deck. */
export interface SamePrompt {
  readonly first: ItemAt;
  readonly second: ItemAt;
  /** Whether one answer is right for both; where neither can be said, they are no pair. */
  readonly sameAnswer: boolean;
}

const known = new WeakMap<LintFile, readonly SamePrompt[]>();

/** Each question at most once as the second of a pair. */
export function samePrompts(file: LintFile): readonly SamePrompt[] {
  const found = known.get(file) ?? find(file);
  known.set(file, found);
  return found;
}

/** A prompt shared by many is compared with the first few alone. */
const mostCompared = 20;

function find({ items }: LintFile): readonly SamePrompt[] {
  if (items.length < 2) return [];
  const byPrompt = new Map<string, ItemAt[]>();
  const pairs: SamePrompt[] = [];
  for (const second of items) {
    const prompt = `${second.question.type}\n${promptOf(second.question)}`;
    const before = byPrompt.get(prompt);
    if (before === undefined) {
      byPrompt.set(prompt, [second]);
      continue;
    }
    const pair = before.flatMap((first) => pairOf(first, second) ?? [])[0];
    if (pair !== undefined) pairs.push(pair);
    if (before.length < mostCompared) before.push(second);
  }
  return pairs;
}

function pairOf(first: ItemAt, second: ItemAt): SamePrompt | undefined {
  const sameAnswer = compare(first, second);
  return sameAnswer === undefined ? undefined : { first, second, sameAnswer };
}

function compare(first: ItemAt, second: ItemAt): boolean | undefined {
  const [one, other] = [first.question, second.question];
  if (answerOf(one) === answerOf(other) && isWhole(one, other)) return true;
  if (one.type === 'multiple-choice') return areRivals(one, other) ? false : undefined;
  if (givenIn(one).length > 0) return sameGiven(one, other) ? false : undefined;
  return isTyped(one) && isTyped(other) && (accepts(second, one) || accepts(first, other));
}

function isTyped({ type }: Question): boolean {
  return type === 'short-answer' || type === 'numeric' || type === 'cloze';
}

/** The answer to “which of these” is the same answer only to the same choices. */
function isWhole(one: Question, other: Question): boolean {
  return one.type === 'multiple-response' ? sameGiven(one, other) : true;
}

function sameGiven(one: Question, other: Question): boolean {
  return givenIn(one).join('\n') === givenIn(other).join('\n');
}

/** The key of one is a distractor of the other. */
function areRivals(one: Question, other: Question): boolean {
  return givenIn(other).includes(answerOf(one)) || givenIn(one).includes(answerOf(other));
}

function accepts({ question, context }: ItemAt, other: Question): boolean {
  const response = responseOf(other);
  return typeOf(question).grade(question, response, { ...context, others: [] }).verdict === 'right';
}

function responseOf(question: Question): Response {
  if (question.type === 'cloze')
    return question.blanks.map(({ alternatives }) => alternatives[0] ?? '');
  return typeOf(question).answers(question)[0] ?? '';
}
