import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { receiver } from '../core/log/batches.ts';
import type { LogEntry } from '../core/log/entry.ts';
import type { LogScan, ScanOptions } from '../host/logs.ts';
import { workerThreads } from './builtins.ts';
import { scanLogs } from './log-scan.ts';
import { places, type Counts, type ScanMessage, type ScanOrder } from './scan-sender.ts';

/** Bytes of logs; a thread is started in the time that it takes to read a tenth of them. */
const worthwhile = 32 * 1024 * 1024;

/** Milliseconds after which a thread that says nothing is taken for gone: no disk takes as long. */
const patience = 15_000;

/** What lives longer than a batch is not much. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

export interface ScanThread {
  readonly entry: string;
  readonly patience: number;
}

/** `scanLogs`, with a thread beside where that is worth it. */
export function scanWell(
  paths: readonly string[],
  take: (entry: LogEntry) => void,
  options: ScanOptions,
): LogScan {
  const entry = join(import.meta.dirname, 'scan-thread.cjs');
  const isWorth =
    options.beside === true && availableParallelism() > 1 && bytesOf(paths, options) >= worthwhile;
  if (!isWorth || !existsSync(entry)) return scanLogs(paths, take, options);
  return scanBeside({ entry, patience }, paths, take, options);
}

/** How much there is to read. */
function bytesOf(paths: readonly string[], { after }: ScanOptions): number {
  return paths.reduce((sum, path) => {
    const read = after?.files.find((file) => file.path === path)?.bytes ?? 0;
    return sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0) - read;
  }, 0);
}

/**
 * `scanLogs` by a thread, while this one takes what it hands over. Where that thread cannot be
 * started, or is gone before the end, this one reads by itself and passes over what it was given.
 */
export function scanBeside(
  thread: ScanThread,
  paths: readonly string[],
  take: (entry: LogEntry) => void,
  { isEnough, partEnd, ...options }: ScanOptions,
): LogScan {
  const entries = resumable(take);
  const parts = partEnd && resumable(partEnd);
  const { after, kinds } = options;
  const order = { paths, after, kinds, withParts: parts !== undefined };
  const receive = receiver(entries.first);
  for (const message of messagesOf(thread, order)) {
    if (message.kind === 'end') return message.scan;
    if (message.kind === 'batch') receive(message.batch);
    else parts?.first(message.part);
    if (isEnough?.() === true) return { damaged: [], newer: 0 };
  }
  return scanLogs(paths, entries.again, {
    ...options,
    ...(isEnough && { isEnough }),
    ...(parts && { partEnd: parts.again }),
  });
}

/** Takes things, and when they come from the beginning again, those that are left. */
function resumable<T>(take: (one: T) => void) {
  let given = 0;
  return {
    first(one: T) {
      given += 1;
      take(one);
    },
    again(one: T) {
      if (given === 0) take(one);
      else given -= 1;
    },
  };
}

/**
 * What the thread says, up to its end. It is waited for without returning to the event loop, where
 * its failure would be told: it ends without an `end` where nothing comes any more.
 */
function* messagesOf(
  { entry, patience: longest }: ScanThread,
  order: Omit<ScanOrder, 'port' | 'counts'>,
): Generator<ScanMessage, void> {
  const { MessageChannel, receiveMessageOnPort } = workerThreads();
  const { port1, port2 } = new MessageChannel();
  const counts: Counts = new Int32Array(new SharedArrayBuffer(4 * places.count));
  const worker = started(entry, { ...order, port: port2, counts });
  if (worker === undefined) return port1.close();
  try {
    for (let taken = 0; ; taken += 1) {
      if (Atomics.wait(counts, places.sent, taken, longest) === 'timed-out') return;
      const received: { readonly message: ScanMessage } | undefined = receiveMessageOnPort(port1);
      Atomics.store(counts, places.taken, taken + 1);
      Atomics.notify(counts, places.taken);
      if (received === undefined) return;
      yield received.message;
    }
  } finally {
    port1.close();
    void worker.terminate();
  }
}

/** `undefined` where the system gives no thread. */
function started(entry: string, workerData: ScanOrder): Worker | undefined {
  const { Worker } = workerThreads();
  const transferList = [workerData.port];
  try {
    const worker = new Worker(entry, { workerData, transferList, resourceLimits });
    worker.on('error', () => {}).unref();
    return worker;
  } catch {
    return undefined;
  }
}
