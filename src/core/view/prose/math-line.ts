import { itemsOf, type Grid, type MathNode } from '../../markup/math.ts';
import {
  isDerivative,
  isMixed,
  isOneSymbol,
  isOneThing,
  isProduct,
  partsOf,
  roleOf,
  takesScript,
  touches,
} from './math-pieces.ts';
import { joinPieces, wideSpace, type Piece } from './math-spacing.ts';
import type { Tongue } from './tongue.ts';

type Kind<K extends MathNode['kind']> = Extract<MathNode, { kind: K }>;

/** A formula on one line. What TeX groups by place is grouped by brackets. */
export function mathLine(node: MathNode, tongue: Tongue): string {
  return new LineWriter(tongue, false).row(node).trim().replaceAll(wideSpace, '   ');
}

/** A formula as a line for each of its equations. */
export function mathLines(node: MathNode, tongue: Tongue): readonly string[] {
  const [only, ...more] = partsOf(node);
  if (only?.kind !== 'grid' || only.grid.form !== 'lines' || more.length > 0)
    return [mathLine(node, tongue)];
  const { grid } = only;
  return grid.rows.map((cells) =>
    mathLine({ kind: 'grid', grid: { ...grid, rows: [cells] } }, tongue),
  );
}

/** A script's text: without spaces around operators. */
export function tightLine(node: MathNode, tongue: Tongue): string {
  return new LineWriter(tongue, true).row(node).trim();
}

const blank: Piece = { text: ' ', role: 'space', fenced: false, wordy: false, open: false };

const wordy = /^[\p{Lu}\p{Ll}\p{Lo}]{2,}|[\p{Lu}\p{Ll}\p{Lo}]{2,}$/u;

/** A root ends with what it is over: nothing after it would seem to belong to it. */
function isRoot(node: MathNode): boolean {
  const [only, ...more] = partsOf(node);
  return only?.kind === 'root' && only.index === undefined && more.length === 0;
}

/** Square brackets and bars show by themselves what is raised. */
function isBracketed(node: MathNode | undefined): boolean {
  const [only, ...more] = node === undefined ? [] : partsOf(node);
  return (
    only?.kind === 'fence' &&
    more.length === 0 &&
    only.left !== '(' &&
    only.left !== '' &&
    only.right !== ''
  );
}

/** Raised or lowered by its characters. */
function isSmall(script: string): boolean {
  return !/^[\^_]/.test(script);
}

function isEmpty(node: MathNode): boolean {
  return partsOf(node).length === 0;
}

function isStack(node: MathNode): boolean {
  return node.kind === 'fraction' && !node.bar;
}

interface Beside {
  readonly before: MathNode | undefined;
  readonly after: MathNode | undefined;
}

class LineWriter {
  private readonly tongue: Tongue;
  private readonly tight: boolean;

  constructor(tongue: Tongue, tight: boolean) {
    this.tongue = tongue;
    this.tight = tight;
  }

  row(node: MathNode): string {
    const items = itemsOf(node);
    const parts = items.filter((item) => item.kind !== 'space' || item.wide);
    let at = -1;
    const pieces = items.map((item): Piece => {
      if (item.kind === 'space' && !item.wide) return blank;
      at += 1;
      if (item.kind === 'space') return { ...blank, text: wideSpace };
      return this.piece(item, { before: parts[at - 1], after: parts[at + 1] });
    });
    return joinPieces(pieces, this.tight, this.tongue.spaced);
  }

  private piece(node: MathNode, beside: Beside): Piece {
    const text = this.text(node, beside);
    const fenced = /^[([{|⌊⌈‖⟨⟦]/.test(text) && node.kind !== 'symbol';
    const open = /[\^_](?:[^()]+|\(.*\))$/.test(text) && node.kind === 'script';
    return {
      text,
      role: roleOf(node),
      fenced,
      wordy: wordy.test(text),
      open: open || isStack(node),
    };
  }

  private text(node: MathNode, beside: Beside): string {
    switch (node.kind) {
      case 'symbol':
        return this.tongue.symbol(node);
      case 'text':
        return node.text;
      case 'space':
        return ' ';
      case 'row':
        return this.row(node);
      case 'script':
        return this.script(node);
      case 'fraction':
        return this.fraction(node, beside);
      case 'root':
        return this.root(node, beside);
      case 'fence':
        return this.fence(node);
      case 'accent':
        return this.accent(node, beside);
      case 'grid':
        return this.grid(node.grid);
      case 'tagged':
        return `${this.row(node.body)}${wideSpace}${node.tag}`;
    }
  }

  /** In brackets unless it is one thing. */
  private operand(node: MathNode): string {
    return isOneThing(node) ? this.row(node) : `(${this.row(node)})`;
  }

  private fraction(node: Kind<'fraction'>, { before, after }: Beside): string {
    const { top, bottom, bar, left, right } = node;
    if (!bar) return this.stacked(node);
    const text = isDerivative(node)
      ? `${this.row(top)}/${this.row(bottom)}`
      : `${isProduct(top) ? this.row(top) : this.operand(top)}/${isRoot(bottom) ? this.row(bottom) : this.operand(bottom)}`;
    if (left !== '' || right !== '') return this.tongue.fence(left, text, right);
    if (touches(after, 'after')) return `(${text})`;
    if (isMixed(before, node)) return ` ${text}`;
    return touches(before, 'before') ? `(${text})` : text;
  }

  private stacked({ top, bottom, left, right }: Kind<'fraction'>): string {
    if (left === '(' && right === ')')
      return `(${this.operand(top)} choose ${this.operand(bottom)})`;
    const text = `${this.row(top)}; ${this.row(bottom)}`;
    return left === '' && right === '' ? `(${text})` : this.tongue.fence(left, text, right);
  }

  private root({ body, index }: Kind<'root'>, { before, after }: Beside): string {
    const degree = index === undefined ? undefined : tightLine(index, this.tongue);
    const bare = isOneSymbol(body) && !touches(after, 'after');
    const text = this.tongue.root(this.row(body), degree, bare);
    const raised = /^[^√∛∜\p{ASCII}]/u.test(text);
    return raised && touches(before, 'before') ? `(${text})` : text;
  }

  private fence({ left, right, body }: Kind<'fence'>): string {
    const half = left === '' || right === '';
    const grid = body.kind === 'grid' && body.grid.form === 'matrix' ? body.grid : undefined;
    const inner = grid === undefined ? this.row(body) : this.cells(grid);
    return this.tongue.fence(left, half && !isOneThing(body) ? `(${inner})` : inner, right);
  }

  private accent({ name, body }: Kind<'accent'>, { before, after }: Beside): string {
    const inner = this.row(body);
    if (name !== 'boxed') return this.tongue.accent(name, inner, isOneThing(body));
    const alone = !touches(before, 'before') && !touches(after, 'after');
    return alone || isOneThing(body) ? inner : `(${inner})`;
  }

  private grid(grid: Grid): string {
    if (grid.form === 'matrix') return `[${this.cells(grid)}]`;
    if (grid.form === 'cases')
      return `{${grid.rows.map((cells) => this.caseOf(cells)).join('; ')}}`;
    const separator = this.tight ? ', ' : '; ';
    return grid.rows
      .map((cells) => this.equation(cells))
      .filter((line) => line !== '')
      .join(separator);
  }

  /** `1 2; 3 4`, with commas where a cell has spaces. */
  private cells({ rows, bars }: Grid): string {
    const texts = rows.map((cells) => cells.map((cell) => this.row(cell).trim()));
    const comma = texts.some(
      (cells) =>
        cells.length > 1 &&
        cells.some((text, at) => /[ ,]/.test(text) || (at > 0 && /^[-+±∓]/.test(text))),
    );
    return texts
      .map((cells) => {
        const line = cells.map((text, index) =>
          bars.includes(index) && index > 0 ? `| ${text}` : text,
        );
        return line.join(comma ? ', ' : ' ').replaceAll(', |', ' |');
      })
      .join('; ');
  }

  private caseOf([value, ...conditions]: readonly MathNode[]): string {
    const text = value === undefined ? '' : this.row(value).trim();
    const rest = conditions
      .map((cell) => this.row(cell).trim())
      .join(' ')
      .replace(/[ ,;.]+$/, '');
    if (rest === '') return text;
    const joined = /[,;]$/.test(text) || /^\p{L}{2,}/u.test(rest) ? ' ' : ', ';
    return text + joined + rest;
  }

  /** Cells of aligned equations come in pairs, the left and the right side. */
  private equation(cells: readonly MathNode[]): string {
    const pairs: MathNode[] = [];
    for (let at = 0; at < cells.length; at += 2)
      pairs.push({ kind: 'row', items: cells.slice(at, at + 2) });
    return pairs
      .map((pair) => this.row(pair).trim())
      .filter((text) => text !== '')
      .join(', ');
  }

  private script({ base, sub, sup, limits }: Kind<'script'>): string {
    const [primes, power] = this.primesOf(sup);
    const role = roleOf(base);
    const name = role === 'large' ? this.row(base) : '';
    const below = sub === undefined ? undefined : tightLine(sub, this.tongue);
    const above = power === undefined ? undefined : tightLine(power, this.tongue);
    const spoken = limits && role === 'large' ? this.tongue.limits(name, below, above) : undefined;
    if (spoken !== undefined) return spoken;
    const start = this.base(base) + this.tongue.prime(primes);
    const low = this.low(sub, below);
    const high = this.high(power, above);
    const lowFirst = isEmpty(base)
      ? !isSmall(high)
      : !isSmall(high) || isSmall(low) || low.endsWith(')');
    return start + (lowFirst ? low + high : high + low);
  }

  private base(base: MathNode): string {
    return takesScript(base) ? this.row(base) : `(${this.row(base)})`;
  }

  /** Primes at the start of what is raised, and the rest. */
  private primesOf(sup: MathNode | undefined): [primes: number, power: MathNode | undefined] {
    if (sup === undefined) return [0, undefined];
    const parts = partsOf(sup);
    const found = parts.findIndex((part) => part.kind !== 'symbol' || !/^′+$/.test(part.text));
    const count = found === -1 ? parts.length : found;
    const rest = parts.slice(count);
    return [
      count,
      rest.length === 0 ? undefined : { kind: 'row', items: count === 0 ? itemsOf(sup) : rest },
    ];
  }

  private low(node: MathNode | undefined, text: string | undefined): string {
    if (text === undefined) return '';
    return this.tongue.lowered(text) ?? `_${isBracketed(node) ? text : this.bracketed(text)}`;
  }

  private high(node: MathNode | undefined, text: string | undefined): string {
    if (text === undefined) return '';
    return this.tongue.raised(text) ?? `^${isBracketed(node) ? text : this.bracketed(text)}`;
  }

  private bracketed(text: string): string {
    return this.tongue.single(text) ? text : `(${text})`;
  }
}
