import type { TrainingSet } from '../core/schedule/training-set.ts';
import type { Shown } from '../core/text/shown.ts';
import type { FileProblem, TextFill } from '../host/files.ts';
import type { Stop } from './asker.ts';

/**
 * Programs of the learner's, started on the learner's own key and never when input is piped:
 * an argument array, no shell. A problem when there is no such program or it failed.
 */
export interface Processes {
  /** `file` must lie inside `folder`, links resolved. */
  openFile(folder: string, file: string): FileProblem | undefined;
  /** http and https only. */
  openLink(url: string): FileProblem | undefined;
  /** Shows text in the learner's pager and waits; false when there is none, a problem when it failed. */
  page(text: Shown | TextFill): Promise<boolean | FileProblem>;
  /** Waits until the editor ends. */
  edit(path: string, line: number): FileProblem | undefined;
  /** What git prints in the working folder; its complaint where it fails. Nothing is written. */
  git(args: readonly string[]): { readonly out: Uint8Array } | FileProblem;
}

/** A thread of the program: what goes in comes out, in order, as plain data. */
export interface Thread {
  run(input: unknown): Promise<unknown>;
  close(): void;
}

export interface Threads {
  /** How many can run at once on this machine. */
  readonly most: number;
  /** Undefined where the program cannot start threads. */
  start(job: 'lint', setup: unknown): Thread | undefined;
}

/** What came of fitting: parameters as FSRS-6 has them, or why there are none. */
export type Fitted =
  | { readonly kind: 'fitted'; readonly parameters: readonly number[] }
  | Stop
  | FileProblem;

/**
 * The optimiser of the FSRS project. Gives the usual parameters back where it passed over all reviews
 * as too unlike each other. Tells how many of how many steps are done: once as soon as it can be
 * stopped, then now and then.
 */
export type Fit = (
  set: TrainingSet,
  onProgress: (done: number, all: number) => void,
) => Promise<Fitted>;
