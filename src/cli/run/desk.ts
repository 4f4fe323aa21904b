import type { LogEntry } from '../../core/log/entry.ts';
import type { Card, Moment } from '../../core/session/session.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { Asker, Stop } from '../../host/asker.ts';
import type { Log } from '../../host/logs.ts';
import { inert } from '../actions.ts';
import type { Shelf } from './shelf.ts';

/** Where a session sits: who asks, where it is written down, where it talks. */
export interface Desk {
  readonly host: Host;
  readonly asker: Asker;
  readonly keeper: Keeper;
  readonly shelf: Shelf;
  talk(...text: readonly (Shown | readonly Shown[])[]): void;
  moment(): Moment;
  /** What becomes of a card by each rating; absent where its schedule is not known. */
  outlook?(card: Card): readonly [Fate, Fate, Fate, Fate];
}

/** What a rating makes of a card. */
export interface Fate {
  /** How long until the card comes back, such as `6 d`. */
  readonly wait: string;
  /** How often it was forgotten by then. */
  readonly lapses: number;
}

/** Keeps entries: in the log while there is one that can be written. */
export interface Keeper {
  /**
   * Puts entries on disk before anything is shown of them. Where that fails, the learner chooses
   * to try again, to go on without a log, or to stop; nobody there to choose means stop.
   */
  keep(entries: readonly LogEntry[]): Promise<Stop | undefined>;
  readonly entries: readonly LogEntry[];
  /** The log's file; absent when none is kept. */
  readonly path: string | undefined;
  /** Some entries are not on disk. */
  readonly incomplete: boolean;
}

export function moment(host: Host): Moment {
  const at = host.clock.now();
  return { at, offset: host.clock.offset(at) };
}

export function talker(host: Host, onStderr: boolean): Desk['talk'] {
  const write = onStderr ? host.streams.err : host.streams.out;
  return (...text) => write.call(host.streams, inert(host, lines(...text)));
}

/** What to do about a log that cannot be written, where nobody can be asked. */
export const logAdvice = say`  Name another file with \`--log FILE\`, or keep none with \`--no-log\`.`;

const choices = [
  { key: 'r', words: say`try again` },
  { key: 'g', words: say`go on without a log` },
  { key: 'q', words: say`stop` },
];

export function logKeeper(
  log: Log | undefined,
  asker: Asker,
  canAsk: boolean,
  talk: Desk['talk'],
): Keeper {
  const kept: LogEntry[] = [];
  let open = log;
  let incomplete = false;

  async function append(entry: LogEntry): Promise<Stop | undefined> {
    for (let problem = open?.append(entry); problem !== undefined; problem = open?.append(entry)) {
      talk(say``, asker.look.paint('warning', safeLine(problem.message)));
      if (!canAsk) talk(logAdvice);
      const chosen = canAsk
        ? await asker.pause(problem.kind === 'retry' ? choices : choices.slice(1))
        : stopped;
      if (chosen.kind === 'key' && chosen.key === 'r') continue;
      incomplete = true;
      if (chosen.kind === 'stop') return chosen;
      if (chosen.key !== 'g') return stopped;
      open = undefined;
    }
    return undefined;
  }

  return {
    path: log?.path,
    get entries() {
      return kept;
    },
    get incomplete() {
      return incomplete;
    },
    async keep(entries) {
      for (const entry of entries) {
        const stop = await append(entry);
        if (stop !== undefined) return stop;
        kept.push(entry);
      }
      return undefined;
    },
  };
}

const stopped: Stop = { kind: 'stop', reason: 'quit' };
