import type { MathNode } from './math.ts';

/** The lines of a row that `\\` breaks; undefined where there is but one. */
export function linesOf(nodes: readonly unknown[]): unknown[][] | undefined {
  const lines: unknown[][] = [[]];
  for (const node of nodes) {
    if (isBreak(node)) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines.length > 1 ? lines : undefined;
}

function isBreak(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'cr';
}

/** Digits that follow each other are one number; a script on the last of them is on the number. */
export function joinedDigits(items: readonly MathNode[]): MathNode[] {
  const joined: MathNode[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    const digits = item.kind === 'script' ? item.base : item;
    const number = before === undefined ? undefined : numberOf(before, digits);
    if (number === undefined) joined.push(item);
    else joined.splice(-1, 1, item.kind === 'script' ? { ...item, base: number } : number);
  }
  return joined;
}

const digitsOnly = /^[0-9.]+$/;

function numberOf(before: MathNode, after: MathNode): MathNode | undefined {
  if (before.kind !== 'symbol' || after.kind !== 'symbol') return undefined;
  if (!digitsOnly.test(before.text) || !digitsOnly.test(after.text)) return undefined;
  return { kind: 'symbol', text: before.text + after.text, role: 'ordinary' };
}

/** Upright letters that follow each other are one word; a script on the last is on the word. */
export function joinedLetters(items: readonly MathNode[]): MathNode[] {
  const joined: MathNode[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    const letter = item.kind === 'script' ? item.base : item;
    const word = before === undefined ? undefined : wordOf(before, letter);
    if (word === undefined) joined.push(item);
    else joined.splice(-1, 1, item.kind === 'script' ? { ...item, base: word } : word);
  }
  return joined;
}

function wordOf(before: MathNode, after: MathNode): MathNode | undefined {
  const first = lettersOf(before);
  const last = lettersOf(after);
  return first === undefined || last === undefined
    ? undefined
    : { kind: 'text', text: first + last };
}

function lettersOf(node: MathNode): string | undefined {
  if (node.kind === 'text') return node.text;
  if (node.kind !== 'symbol' || node.role !== 'ordinary') return undefined;
  const text = node.style === undefined ? node.text : (node.style.split(' ')[1] ?? '');
  return /^\p{L}$/u.test(text) ? text : undefined;
}
