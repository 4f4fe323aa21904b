/** UTF-16 offsets into the decoded text of a file; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a value sits in a document: keys and indices from the root. */
export type Path = readonly (string | number)[];

interface Placed {
  readonly span: Span;
  /** A tag the author wrote, such as `!!str` or `!important`, as written. */
  readonly tag?: string;
  readonly anchor?: string;
  /** The name when the node was reached through `*name`; `span` is then that of the alias. */
  readonly alias?: string;
}

/** A text, number, boolean or null as YAML wrote it. */
export interface Scalar extends Placed {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** The characters the author meant: quotes and escapes undone, nothing read as a number. */
  readonly text: string;
  /** What YAML 1.2's core schema reads: `1.10` is 1.1, `~` and an empty value are null. */
  readonly value: string | number | boolean | null;
}

export interface List extends Placed {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly Located[];
}

export interface Entry {
  readonly key: Scalar;
  readonly value: Located;
}

export interface Mapping extends Placed {
  readonly kind: 'map';
  readonly flow: boolean;
  /** In the order written. A key written twice appears once, with its first value. */
  readonly entries: readonly Entry[];
}

/** A node with a syntax error in it: reported already, not to be decoded. */
export interface Broken extends Placed {
  readonly kind: 'broken';
}

/** A YAML document as plain data with places; the rest of the program never sees YAML's nodes. */
export type Located = Scalar | List | Mapping | Broken;

export interface Comment {
  /** From `#` to the end of the line. */
  readonly span: Span;
  /** Without the `#` and outer spaces. */
  readonly text: string;
}

export function entryOf(map: Mapping, key: string): Entry | undefined {
  return map.entries.find((entry) => entry.key.text === key);
}

export function isEmptyScalar(node: Located): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.text === '';
}
