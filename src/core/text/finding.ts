import type { Path, Span } from './located.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Part of a finding's place: the value at a path, its key, or some characters of its text. */
export interface Place {
  readonly path: Path;
  /** `key` points at the key of the last step instead of its value. */
  readonly on?: 'key' | 'value';
  /** UTF-16 offsets into the scalar's `text`, when only a part of it is meant. */
  readonly within?: Span;
}

/** Something said of the data at a path; a span is found for it once, by `locate`. */
export interface Finding {
  /** Group and name, such as `schema/unknown-key`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was found and what is wanted: capital, no full stop, values in backquotes. */
  readonly message: string;
  readonly place: Place;
  /** Words under the squiggle. */
  readonly label?: string;
  readonly also?: readonly { readonly place: Place; readonly label: string }[];
  /** The next action. */
  readonly help?: string;
  readonly fix?: Fix;
}

/** A finding whose place has become characters of the file. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly label?: string;
  readonly also: readonly { readonly span: Span; readonly label: string }[];
  readonly help?: string;
  readonly fix?: Fix;
  /** The path in author's words, such as `question 3 "What is…" > answer`; empty at the root. */
  readonly where: string;
  /** Index of the question it belongs to, where it belongs to one. */
  readonly question?: number;
  /** The deck cannot be asked as it is: no list of known findings takes this in. */
  readonly refusal?: true;
}

/** `safe` keeps the deck's meaning, `unsafe` changes it as the message says, `suggestion` is never applied. */
export interface Fix {
  readonly kind: 'safe' | 'unsafe' | 'suggestion';
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
  /** Writes the file without its byte order mark, which is not part of the text edits speak of. */
  readonly dropsBom?: true;
}

export type Report = (finding: Finding) => void;
