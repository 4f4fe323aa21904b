import { itemsOf, type MathNode, type Role } from '../../markup/math.ts';

type Kind<K extends MathNode['kind']> = Extract<MathNode, { kind: K }>;

/** The parts of a row without its spaces. */
export function partsOf(node: MathNode): readonly MathNode[] {
  return itemsOf(node).filter(({ kind }) => kind !== 'space');
}

/** What a part does in its row; a script does what its base does. */
export function roleOf(node: MathNode): Role {
  if (node.kind === 'symbol') return node.role;
  if (node.kind === 'script') {
    const [only, ...more] = partsOf(node.base);
    return only === undefined || more.length > 0 ? 'ordinary' : roleOf(only);
  }
  return node.kind === 'tagged' ? roleOf(node.body) : 'ordinary';
}

/** One thing that needs no brackets as a part of a fraction. */
export function isOneThing(node: MathNode): boolean {
  const [first, second, ...more] = partsOf(node);
  if (first === undefined || more.length > 0) return false;
  if (second === undefined) return isUnit(first);
  const called = isName(first) && second.kind === 'fence' && isUnit(second);
  return called || (isUnit(first) && second.kind === 'symbol' && second.text === '!');
}

export function isOneSymbol(node: MathNode): boolean {
  const [only, ...more] = partsOf(node);
  return only?.kind === 'symbol' && isUnit(only) && more.length === 0;
}

function isUnit(node: MathNode): boolean {
  if (node.kind === 'script') return roleOf(node) === 'ordinary' && !node.limits;
  if (node.kind === 'fence') return node.left !== '' && node.right !== '';
  if (node.kind === 'fraction') return !node.bar || node.left !== '';
  return isLeafUnit(node);
}

function isLeafUnit(node: MathNode): boolean {
  if (node.kind === 'symbol') return node.role === 'ordinary' || node.role === 'inner';
  if (node.kind === 'text') return !node.text.includes(' ');
  if (node.kind === 'accent') return node.name !== 'boxed';
  return node.kind === 'grid' && node.grid.form !== 'lines';
}

function isName(node: MathNode): boolean {
  if (node.kind === 'script') return isName(node.base);
  if (node.kind === 'text') return !node.text.includes(' ');
  if (node.kind === 'accent') return isOneThing(node.body);
  return node.kind === 'symbol' && /^\p{L}+$/u.test(node.text) && node.role !== 'relation';
}

/** A base that a script can be put on without brackets. */
export function takesScript(base: MathNode): boolean {
  const [only, ...more] = partsOf(base);
  if (only === undefined) return true;
  if (more.length > 0) return false;
  return (
    only.kind === 'symbol' || only.kind === 'fence' || (only.kind !== 'script' && isUnit(only))
  );
}

/** `d/dx`, `∂²f/∂x∂y`: read as one sign, so its `d`s need no brackets. */
export function isDerivative({ top, bottom }: Kind<'fraction'>): boolean {
  const above = partsOf(top);
  const below = partsOf(bottom);
  if (!startsWithD(above) || !startsWithD(below)) return false;
  const pairs = below.every((part, at) => (at % 2 === 0 ? startsWithD([part]) : isUnit(part)));
  return above.length <= 2 && above.every(isUnit) && below.length % 2 === 0 && pairs;
}

/** A product of plain letters and numbers: nothing is lost where `/` follows it. */
export function isProduct(node: MathNode): boolean {
  return partsOf(node).every(
    (part) =>
      (part.kind === 'symbol' && part.role === 'ordinary' && /^[\p{L}\p{N}.]+$/u.test(part.text)) ||
      (part.kind === 'script' && isProduct(part.base) && roleOf(part) === 'ordinary'),
  );
}

function startsWithD([first]: readonly MathNode[]): boolean {
  if (first?.kind === 'script') return first.sub === undefined && startsWithD([first.base]);
  return (first?.kind === 'symbol' || first?.kind === 'text') && differentials.has(first.text);
}

const differentials = new Set(['d', '∂', 'δ', 'Δ', 'D']);

/** A whole number before a fraction of numbers, `3 1/2`. */
export function isMixed(whole: MathNode | undefined, { top, bottom }: Kind<'fraction'>): boolean {
  return [whole, top, bottom].every((node) => node !== undefined && isNumber(node));
}

function isNumber(node: MathNode): boolean {
  const [only, ...more] = partsOf(node);
  return only?.kind === 'symbol' && /^\d+$/.test(only.text) && more.length === 0;
}

/** What multiplies or is applied to a part that stands directly before or after it. */
export function touches(node: MathNode | undefined, side: 'before' | 'after'): boolean {
  if (node === undefined || node.kind === 'space') return false;
  return touching[side].has(roleOf(node)) || divides(node) || (side === 'after' && follows(node));
}

const touching = {
  before: new Set<Role>(['ordinary', 'close', 'function']),
  after: new Set<Role>(['ordinary', 'open', 'function', 'large']),
};

/** `!`, `%` and scripts without a base belong to what is before them. */
function follows(node: MathNode): boolean {
  if (node.kind === 'script') return isBare(node.base);
  return node.kind === 'symbol' && /^[!%]$/.test(node.text);
}

function isBare(node: MathNode): boolean {
  return node.kind === 'row' && node.items.length === 0;
}

const harmless = new Set(['+', '-', '±', '∓', '·', '×', '*', '∧', '∨', '∩', '∪']);

function divides(node: MathNode): boolean {
  return node.kind === 'symbol' && node.role === 'binary' && !harmless.has(node.text);
}
