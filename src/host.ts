import type { ReadTools } from './core/deck/read.ts';
import type { Given, Prompt } from './core/question/prompt.ts';
import type { TrainingSet } from './core/schedule/training-set.ts';
import type { Shown } from './core/text/shown.ts';
import type { Look } from './core/view/paint.ts';
import type { FileProblem, Files, TextFill } from './host/files.ts';
import type { Logs } from './host/logs.ts';

/** Where text goes. Only `Shown` text can be written; line feeds are the caller's. */
export interface Streams {
  out(text: Shown): void;
  err(text: Shown): void;
  /** `out` for data: always UTF-8 where a program or a file and no terminal takes it. */
  data(text: Shown): void;
  /** Whether what is written to stdout still reaches anybody. */
  isHeard(): boolean;
  /** For long output: from here on, writing to a pipe waits for its reader and is never put aside. */
  keepPace(): void;
  readonly stdin: { readonly isTerminal: boolean };
  readonly stdout: Stream;
  readonly stderr: Stream;
}

export interface Stream {
  readonly isTerminal: boolean;
  /** Columns and rows now; 80 × 24 where there is no terminal. */
  size(): { readonly columns: number; readonly rows: number };
}

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Minutes east of UTC at a time, where the learner is. */
  offset(at: number): number;
  /** Milliseconds on a clock that never goes back. */
  elapsed(): number;
}

export interface Chance {
  /** A new universally unique id. */
  id(): string;
  /** The universally unique id of a name: always the same. */
  named(name: string): string;
  /** 0 to 2³² − 1. */
  seed(): number;
}

export type StopReason = 'quit' | 'interrupt' | 'eof' | 'terminated' | 'gone';

export interface Stop {
  readonly kind: 'stop';
  readonly reason: StopReason;
}

/** What a question prompt came back with. `ms` counts from when the prompt could be answered. */
export type Asked =
  | (Measured & { readonly kind: 'answer'; readonly given: Given })
  | (Measured & { readonly kind: 'unknown' })
  /** `partial` is what was half typed. */
  | (Measured & { readonly kind: 'timeout'; readonly partial?: string })
  /** Go back to the card before this one. */
  | (Partial<Marked> & { readonly kind: 'undo' })
  | (Partial<Marked> & Stop & { readonly partial?: string });

interface Marked {
  /** Exam: whether the card is marked for later when the prompt ends. */
  readonly marked: boolean;
}

interface Measured extends Marked {
  readonly hints: number;
  readonly ms: number;
}

/** What a prompt needs to know of its card. */
export interface CardFrame {
  /** Given one at a time, each already rendered; the first `hintsSeen` were given before. */
  readonly hints: readonly Shown[];
  readonly hintsSeen: number;
  /** What was printed of the card: printed again where a shell wrote below it (Ctrl-Z, `fg`). */
  readonly above?: readonly Shown[];
  /** Milliseconds left for this card, and why: the card's own time or the exam's. */
  readonly limit?: number;
  /** Milliseconds left of the exam, which run on while the program is stopped. */
  readonly examLeft?: number;
  /** Present in an exam: Ctrl-T turns it. */
  readonly marked?: boolean;
  readonly canUndo: boolean;
  /** What undo does here, when it is not the last answer that it takes back. */
  readonly undoMeans?: Shown;
  /** What was typed into this prompt before the session was stopped. */
  readonly draft?: string;
  /** The rest of this prompt may be skipped alone (a blank of a cloze). */
  readonly mayBeBlank: boolean;
  /** What an empty line or "don't know" does here, when it is neither of the two. */
  readonly emptyMeans?: Shown;
}

/** A key of the pause after an answer, with its words: `{ key: 'u', words: 'undo' }`. */
export interface PauseKey {
  readonly key: string;
  readonly words: Shown;
  /** Works, but is only named after `?`. */
  readonly rare?: true;
  /** Works, but only says that there is nothing for it to do. */
  readonly unnamed?: true;
}

/**
 * Who asks. Two implementations, one on a terminal and one on lines of text; both print prompts
 * given as data and give back the same values. `pause` resolves with one of `keys` or `enter`.
 */
export interface Asker {
  readonly look: Look;
  ask(prompt: Prompt<Shown>, frame: CardFrame): Promise<Asked>;
  /** One key of several; on a pipe without a matching command line it is `enter` at once. */
  pause(
    keys: readonly PauseKey[],
    /** What Enter does; "next" when left out. */
    enter?: Shown,
    /** What stands above, for when it has to be printed again. */
    above?: readonly Shown[],
  ): Promise<{ readonly kind: 'key'; readonly key: string } | Stop>;
  /** Somebody is there to choose between ways out of trouble: a terminal, not a pipe. */
  readonly canChoose: boolean;
  /** `y` or `n` to a question of ours; `enter` is neither. On a pipe, `:y` / `:n`, else `undefined`. */
  confirm(
    question: Shown,
    above?: readonly Shown[],
  ): Promise<{ readonly kind: 'said'; readonly yes: boolean | undefined } | Stop>;
  close(): void;
}

/** How to open an asker: where it talks and what its user can do. */
export interface AskerOptions {
  /** Talk goes to stderr, because stdout carries data. */
  readonly talkOnStderr: boolean;
  readonly accessible: boolean;
  readonly color: 'auto' | 'always' | 'never';
  /** Nobody is asked (answers are given): only its look is used. */
  readonly silent: boolean;
}

/**
 * Programs of the learner's, started on the learner's own key and never when input is piped:
 * an argument array, no shell. A problem when there is no such program or it failed.
 */
export interface Processes {
  /** `file` must lie inside `folder`, links resolved. */
  openFile(folder: string, file: string): FileProblem | undefined;
  /** http and https only. */
  openLink(url: string): FileProblem | undefined;
  /** Shows text in the learner's pager and waits; false when there is none. */
  page(text: Shown | TextFill): Promise<boolean>;
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

/** What a command may touch. Nothing else of the machine is within its reach. */
export interface Host {
  readonly streams: Streams;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly files: Files;
  readonly logs: Logs;
  readonly processes: Processes;
  /** Path of the user's own configuration, whether there is one or not. */
  readonly configFile: string;
  readonly threads: Threads;
  readonly fit: Fit;
  readonly tools: ReadTools & {
    digestBytes(bytes: Uint8Array): string;
    utf8Length(text: string): number;
  };
  /** How text looks on a stream when nothing is asked. */
  look(stream: 'stdout' | 'stderr', options: Pick<AskerOptions, 'accessible' | 'color'>): Look;
  asker(options: AskerOptions): Promise<Asker>;
  env(name: string): string | undefined;
  /** Deck picker: which of the decks found nearby; `undefined` when nothing was chosen. */
  choose(question: Shown, items: readonly Shown[]): Promise<readonly number[] | Stop>;
}
