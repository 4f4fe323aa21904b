import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeEntry } from '../../src/core/log/answer.ts';
import type { LogEntry } from '../../src/core/log/entry.ts';
import type { LogPart } from '../../src/core/log/in-order.ts';
import type { ScanOptions } from '../../src/host/logs.ts';
import { scanLogs } from '../../src/io/log-scan.ts';
import { scanBeside, type ScanThread } from '../../src/io/scan-beside.ts';
import { lineOf } from '../support/log-entries.ts';
import { root, write } from '../support/quiz.ts';
import { simulatedLog } from '../support/simulated-log.ts';

const thread = { entry: join(root, 'dist/scan-thread.cjs'), patience: 10_000 };

const entries = [
  ...simulatedLog({
    seed: 5,
    answers: 6000,
    days: 60,
    until: '2026-11-20',
    decks: 3,
    questionsPerDeck: 40,
  }),
];

/** Two logs, of which the second has entries of the first, a damaged line and no end. */
const paths = [
  write('log-a.jsonl', entries.slice(0, 4000).map(lineOf).join('')),
  write('log-b.jsonl', `${entries.slice(3900).map(lineOf).join('')}{"v":1,"kind":"ans`),
];

type Scanning = (take: (entry: LogEntry) => void, options: ScanOptions) => unknown;

const alone: Scanning = (take, options) => scanLogs(paths, take, options);

const beside =
  (by: ScanThread = thread): Scanning =>
  (take, options) =>
    scanBeside(by, paths, take, options);

/** Everything that a scan hands over, in order, and what it says at its end. */
function told(scanning: Scanning, options: ScanOptions = {}) {
  const all: (LogEntry | LogPart)[] = [];
  const partEnd = (part: LogPart) => all.push(part);
  const scan = scanning((entry) => all.push(wholeEntry(entry)), { partEnd, ...options });
  return { all, scan };
}

/** A thread that is gone after so many messages. */
function gone(messages: number): ScanThread {
  const entry = write(
    'gone.cjs',
    `const { port } = require('node:worker_threads').workerData;
const post = port.postMessage.bind(port);
let left = ${messages};
port.postMessage = (...message) => ((left -= 1) < 0 ? process.exit() : post(...message));
require(${JSON.stringify(thread.entry)});
`,
  );
  return { entry, patience: 500 };
}

describe('a log that a thread reads', () => {
  it('gives what it gives without: entries, parts, damage and where to go on', () => {
    const { all, scan } = told(alone);
    expect(all.length).toBeGreaterThan(6000);
    expect(scan).toMatchObject({ damaged: [{ path: paths[1] }] });
    expect(told(beside())).toEqual({ all, scan });
  });

  it('gives only the kinds that are wanted, from where an earlier scan was', () => {
    const [path = ''] = paths;
    const { mark } = scanLogs([path], () => undefined, {});
    const options: ScanOptions = { kinds: ['answer'], ...(mark && { after: mark }) };
    const { all, scan } = told(alone, options);
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter((one) => 'kind' in one && one.kind !== 'answer')).toEqual([]);
    expect(told(beside(), options)).toEqual({ all, scan });
  });

  it('is not read on once it is enough', () => {
    let count = 0;
    const take = () => void (count += 1);
    scanBeside(thread, paths, take, { isEnough: () => count > 0 });
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(entries.length);
  });

  it.each([0, 1, 5])('is read by the other where the thread is gone after %i messages', (n) => {
    expect(told(beside(gone(n)))).toEqual(told(alone));
  });

  it('is read by the other where no thread can be started', () => {
    const none = { entry: 'Node wants a path', patience: 500 };
    expect(told(beside(none))).toEqual(told(alone));
  });
});
