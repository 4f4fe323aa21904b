/** What a symbol does in a formula; decides the spaces around it (TeXbook, chapter 17). */
export type Role =
  | 'ordinary'
  | 'binary'
  | 'relation'
  | 'open'
  | 'close'
  | 'punctuation'
  | 'inner'
  /** `sin`, `log`: applies to what follows. */
  | 'function'
  /** `∑`, `∫`, `lim`, `max`: may have limits. */
  | 'large';

export type Align = 'left' | 'center' | 'right';

/** What surrounds rows of cells, or how they are read. */
export type GridForm = 'matrix' | 'cases' | 'lines';

/** A formula. All text in it has passed the gate unchanged. */
export type MathNode =
  /** `text` as Unicode; `style` says its letters' alphabet (`bold`) where that is not italic. */
  | { readonly kind: 'symbol'; readonly text: string; readonly role: Role; readonly style?: string }
  /** Words set upright, with their own spaces. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'space'; readonly wide: boolean }
  | { readonly kind: 'row'; readonly items: readonly MathNode[] }
  | {
      readonly kind: 'script';
      readonly base: MathNode;
      readonly sub: MathNode | undefined;
      readonly sup: MathNode | undefined;
      /** In a display they stand below and above. */
      readonly limits: boolean;
    }
  | {
      readonly kind: 'fraction';
      readonly top: MathNode;
      readonly bottom: MathNode;
      readonly bar: boolean;
      readonly left: string;
      readonly right: string;
    }
  | { readonly kind: 'root'; readonly body: MathNode; readonly index: MathNode | undefined }
  /** Delimiters; an empty one is `\left.` or `\right.`. */
  | {
      readonly kind: 'fence';
      readonly left: string;
      readonly right: string;
      readonly body: MathNode;
    }
  /** `hat`, `overline`, `cancel`: TeX's name of what is put on the body. */
  | { readonly kind: 'accent'; readonly name: string; readonly body: MathNode }
  | { readonly kind: 'grid'; readonly grid: Grid }
  /** An equation's number. */
  | { readonly kind: 'tagged'; readonly body: MathNode; readonly tag: string };

export interface Grid {
  readonly form: GridForm;
  readonly rows: readonly (readonly MathNode[])[];
  readonly align: readonly Align[];
  /** Columns with a bar before them. */
  readonly bars: readonly number[];
}

export function row(items: readonly MathNode[]): MathNode {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'row', items };
}

export function symbol(text: string, role: Role = 'ordinary'): MathNode {
  return { kind: 'symbol', text, role };
}

/** The parts of a formula in a row, rows inside of it opened. */
export function itemsOf(node: MathNode): readonly MathNode[] {
  return node.kind === 'row' ? node.items.flatMap(itemsOf) : [node];
}
