import type { Rating } from '../question/prompt.ts';
import type { Response } from '../question/type.ts';

export type Mode = 'learn' | 'exam' | 'review';

export type Verdict = 'right' | 'nearly' | 'wrong' | 'skipped' | 'timeout';

/**
 * What every entry has; its id is `session` and `n`, unique because `session` is. A session that was
 * taken up again has `session`, a dot and a name of its sitting before its `n` from there on.
 */
interface Stamped {
  readonly v: 1;
  readonly id: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  /** Minutes east of UTC, where the learner was. */
  readonly offset: number;
  readonly session: string;
  /** Position within the session, from 1. */
  readonly n: number;
}

export interface StartEntry extends Stamped {
  readonly kind: 'start';
  readonly decks: readonly {
    readonly id: string;
    readonly title: string;
    readonly path: string;
    readonly hash: string;
  }[];
  readonly mode: Mode;
  readonly seed: number;
  readonly filters: { readonly [name: string]: string | number | readonly string[] };
  /** Percent; absent without `--pass`. */
  readonly pass?: number;
  /** Minutes; absent without `--total`. */
  readonly total?: number;
  readonly schedule: boolean;
  /** Order of the questions, as `[deck, question]`. */
  readonly order: readonly (readonly [string, string])[];
}

export interface AnswerEntry extends Stamped {
  readonly kind: 'answer';
  readonly deck: string;
  readonly question: string;
  readonly hash: string;
  readonly type: string;
  readonly topic?: string | undefined;
  readonly tags: readonly string[];
  /** 1 for the first time in this session. */
  readonly try: number;
  /** Absent when skipped; what was half typed when the time ran out. */
  readonly response?: Response | undefined;
  readonly verdict: Verdict;
  /** 0 to 1. */
  readonly score: number;
  readonly points: number;
  readonly rating: Rating;
  /** Whether the schedule counts it. */
  readonly scheduled: boolean;
  readonly hints: number;
  /** Time to answer, by a monotonic clock. */
  readonly ms: number;
  readonly mode: Mode;
}

export interface DraftEntry extends Stamped {
  readonly kind: 'draft';
  readonly deck: string;
  readonly question: string;
  readonly text: string;
}

export interface OverrideEntry extends Stamped {
  readonly kind: 'override';
  /** Id of the answer. */
  readonly target: string;
  readonly verdict: Verdict;
  readonly score: number;
  readonly rating: Rating;
}

export interface UndoEntry extends Stamped {
  readonly kind: 'undo';
  readonly target: string;
}

export interface SwitchEntry extends Stamped {
  readonly kind: 'flag' | 'mark' | 'bury' | 'suspend';
  readonly deck: string;
  readonly question: string;
  readonly on: boolean;
}

export interface ClockEntry extends Stamped {
  readonly kind: 'clock';
  /** Seconds the clock went back. */
  readonly back: number;
}

export interface EndEntry extends Stamped {
  readonly kind: 'end';
  /** `done`, or why it stopped before the last card. */
  readonly reason: 'done' | 'quit' | 'interrupt' | 'eof' | 'terminated' | 'gone' | 'time' | 'error';
  readonly totals: {
    readonly asked: number;
    readonly right: number;
    readonly score: number;
    readonly points: number;
  };
}

export type LogEntry =
  | StartEntry
  | AnswerEntry
  | DraftEntry
  | OverrideEntry
  | UndoEntry
  | SwitchEntry
  | ClockEntry
  | EndEntry;
