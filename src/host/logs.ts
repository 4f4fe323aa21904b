import type { LogEntry } from '../core/log/entry.ts';
import type { LogOutline } from '../core/log/fold-at-once.ts';
import type { LogPart, Pass } from '../core/log/in-order.ts';
import type { LaidSeen } from '../core/log/seen.ts';
import type { FileProblem } from './files.ts';

/** The score log, opened once a session. Entries are on disk when `append` returns `undefined`. */
export interface Log {
  readonly path: string;
  append(...entries: readonly LogEntry[]): LogProblem | undefined;
  close(): void;
}

/** Which score log: a named file, else the one of a state folder, else the user's own. */
export interface LogPlace {
  readonly file?: string;
  readonly stateDir?: string;
}

export interface LogScan {
  /** Lines from 1; 0 where the whole file could not be read. */
  readonly damaged: readonly {
    readonly path: string;
    readonly line: number;
    readonly reason: string;
  }[];
  /** How many lines are of a newer version of the program: whole, but not for this one to read. */
  readonly newer: number;
  /** From where a scan can go on; absent unless every file was read to its last line feed. */
  readonly mark?: LogMark;
}

/** How far logs were read, and what is needed to go on behind it: plain data. */
export interface LogMark {
  readonly files: readonly FileMark[];
  readonly seen: LaidSeen;
  readonly damaged: LogScan['damaged'];
  readonly newer: number;
}

export interface FileMark {
  readonly path: string;
  readonly bytes: number;
  /** CRC-32 of those bytes. */
  readonly crc: number;
  readonly lines: number;
}

export interface ScanOptions extends Omit<Pass, 'parts'> {
  /** Entries of others are not handed over. */
  readonly kinds?: readonly LogEntry['kind'][];
  /** To take an entry is so much work that a thread should read a long log meanwhile. */
  readonly beside?: boolean;
  /** Where to go on: what is before it counts in the result, but is not handed over. */
  readonly after?: LogMark;
}

/** Keeps plain data beside a log, to be deleted at any moment and by anybody. */
export interface Checkpoint {
  /** What this build of the program wrote last under this name; `undefined` where there is none. */
  read(): unknown;
  /** Does nothing where it cannot be written. */
  write(data: unknown): void;
}

export interface Logs {
  /** The file that answers are appended to, whether it is there or not. */
  pathOf(place: LogPlace): string;
  /**
   * Every `log*.jsonl` of the state folder, or the one file, where it is there: those are read. A
   * problem with their folder.
   */
  filesOf(place: LogPlace): readonly string[] | FileProblem;
  /** The log ready to be appended to, or why it is not. */
  open(place: LogPlace): Log | LogProblem;
  /**
   * Moves the file that is appended to aside, named by the day; it is still read there.
   * `undefined` when nothing was there to move.
   */
  archive(place: LogPlace, day: string): { readonly path: string } | LogProblem | undefined;
  /** Entries at the end of the file that is appended to: quick, however long that is. */
  recent(place: LogPlace): readonly LogEntry[];
  /**
   * Hands over each entry once, in file order; none is kept, so that memory does not grow with the
   * log. An answer may be one that is made of shared parts: see `wholeEntry`.
   */
  scan(place: LogPlace, take: (entry: LogEntry) => void, options?: ScanOptions): LogScan;
  /** `scan` for parts that it told of; `damaged` is only what cannot be read any more. */
  scanParts(parts: readonly LogPart[], take: (entry: LogEntry) => void): LogScan;
  /** Found by a look at how lines begin: a small part of what it takes to read them. */
  outline(place: LogPlace): LogOutline;
  /** Whether the logs are those of the mark, to the byte, and what follows; reads all of them. */
  isStill(place: LogPlace, mark: LogMark): boolean;
  /** For the logs of a state folder; a log that was named leaves nothing beside it. */
  checkpoint(place: LogPlace, name: string): Checkpoint | undefined;
}

export interface LogProblem {
  /** A sentence for the learner: what happened to which file. */
  readonly message: string;
  /** `retry`: the same append may work later (disk full). `refused`: this file never will. */
  readonly kind: 'retry' | 'refused';
}
