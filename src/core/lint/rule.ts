import type { Fix, Place, Severity } from '../text/finding.ts';
import type { Span } from '../text/located.ts';
import type { LintFile, LintTools } from './lint-file.ts';

/** `off` has no rules but the reader's errors; the others add to `recommended`. */
export const presets = ['recommended', 'strict', 'exam', 'off'] as const;

export type Preset = (typeof presets)[number];

/** Characters of the file, or the data at a path. */
export type Target = Place | Span;

/** What a rule says; its name and, where none is given, its severity are added by the driver. */
export interface Issue {
  /** What was found and what is wanted: capital, no full stop, values in backquotes. */
  readonly message: string;
  readonly at: Target;
  /** Only where one rule has several. */
  readonly severity?: Severity;
  readonly label?: string;
  readonly also?: readonly { readonly at: Target; readonly label: string }[];
  /** The next action. */
  readonly help?: string;
  readonly fix?: Fix;
}

export type ReportIssue = (issue: Issue) => void;

/**
 * A deck that shows what a rule finds: `⟪` and `⟫` stand around the characters that each of its
 * findings points at, in order. Documentation and test at once.
 */
export interface Example {
  readonly deck: string;
  /** Name of the file, where the rule looks at it. */
  readonly path?: string;
  /** Rules that rightly find something here too; their findings need no marks. */
  readonly beside?: readonly string[];
  /** Other decks of the same run. */
  readonly others?: readonly { readonly path: string; readonly deck: string }[];
  /** Files that lie in the deck's folder. */
  readonly media?: readonly string[];
  /** The file's bytes are one a character instead of UTF-8. */
  readonly latin1?: true;
  /** One of several severities, where this is not the rule's own. */
  readonly severity?: Severity;
  /** What the deck is after `--fix` or `--fix-unsafe`; needed where the rule has such a fix. */
  readonly fixed?: string;
}

/** A comment of a deck that turns off rules about all decks of a run, or any rule. */
export interface Quiet {
  /** Empty for all rules. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** Offsets of what it reaches. */
  readonly reach: Span;
  readonly comment: Span;
}

/** What is known of a deck when all of a run are looked at together: plain data, a few fields a deck. */
export interface DeckFacts {
  readonly path: string;
  readonly id: string;
  /** Written in the deck, not derived from its title or name. */
  readonly ownId: boolean;
  /** Where the id, else the title, else the beginning of the file is. */
  readonly span: Span;
  readonly where: string;
  /** Folders that it shows pictures of, as paths from its own, with where the first of each is named. */
  readonly pictures?: readonly { readonly folder: string; readonly span: Span }[];
  readonly quiets?: readonly Quiet[];
}

/** Everything there is to know of a rule: one file makes one of these, and one line lists it. */
export interface Rule {
  /** Group and name, such as `answer/duplicate-choice`. */
  readonly name: string;
  /** What it finds, in one sentence without a full stop. */
  readonly summary: string;
  /** Why that matters to a learner; with the published source for rules of item writing. */
  readonly why: string;
  readonly source?: string;
  readonly severity: Severity;
  /** Another severity under a preset. */
  readonly severityIn?: { readonly [P in Preset]?: Severity };
  /** Presets that turn it on; `recommended` is part of `strict` and `exam`. */
  readonly presets: readonly Preset[];
  /** Share of its findings that people agreed with, where that was measured. */
  readonly precision?: 'very-high' | 'high' | 'medium' | 'low';
  readonly fix?: Fix['kind'];
  /** Its word lists are of this language: decks in others are left alone. */
  readonly language?: string;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /** Looks at one file. Absent where the deck's reader finds it. */
  readonly check?: (file: LintFile, report: ReportIssue) => void;
  /** Looks at all decks of a run together. */
  readonly together?: (
    decks: readonly DeckFacts[],
    report: (path: string, issue: Issue) => void,
    tools: LintTools,
  ) => void;
}

/** Lets an editor complete a rule's parts, and says that it is one. */
export function rule(declared: Rule): Rule {
  return declared;
}
