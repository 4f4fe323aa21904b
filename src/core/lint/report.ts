import type { Diagnostic, Severity } from '../text/finding.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/located.ts';
import type { Rule } from './rule.ts';
import type { Suppressed } from './suppressions.ts';

/** A question of a linted deck, readable or not. */
export interface QuestionAt {
  /** From 0. */
  readonly index: number;
  /** Absent where the question could not be read. */
  readonly id?: string;
  /** As a person is shown it in a path: `question 3 "What is…"`. */
  readonly words: string;
  readonly span: Span;
}

/** What lint found in one file. */
export interface FileReport {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** Without a byte order mark; offsets of spans are into it. */
  readonly text: string;
  readonly bom: boolean;
  readonly lines: Lines;
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  readonly questions: readonly QuestionAt[];
}

/** One run of lint, for every output format. */
export interface LintReport {
  /** Version of the program. */
  readonly version: string;
  /** Every checked file, in order of path, with or without findings. */
  readonly files: readonly FileReport[];
  /** Every rule there is. */
  readonly rules: readonly Rule[];
  readonly failOn: Severity;
  /** Files of folders that are no decks. */
  readonly skipped: number;
  /** Of all checked files. */
  readonly questionCount: number;
}
