import type { ReadTools } from './core/deck/read.ts';
import type { Shown } from './core/text/shown.ts';
import type { Look } from './core/view/paint.ts';
import type { Asker, AskerOptions, Stop } from './host/asker.ts';
import type { Files } from './host/files.ts';
import type { Logs } from './host/logs.ts';
import type { Fit, Processes, Threads } from './host/processes.ts';

/** Where text goes. Only `Shown` text can be written; line feeds are the caller's. */
export interface Streams {
  out(text: Shown): void;
  err(text: Shown): void;
  /** `out` for data: always UTF-8 where a program or a file and no terminal takes it. */
  data(text: Shown): void;
  /** A stranger's text as it is, for a program or a file to take; on a terminal it goes through the gate. */
  exact(text: string): void;
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
