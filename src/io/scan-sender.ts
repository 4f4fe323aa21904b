import type { MessagePort } from 'node:worker_threads';
import { sender, type Batch } from '../core/log/batches.ts';
import type { LogPart } from '../core/log/in-order.ts';
import type { LogScan, ScanOptions } from '../host/logs.ts';
import { scanLogs } from './log-scan.ts';

/** What the thread that reads is told. */
export interface ScanOrder {
  readonly paths: readonly string[];
  readonly after: ScanOptions['after'];
  readonly kinds: ScanOptions['kinds'];
  readonly withParts: boolean;
  readonly port: MessagePort;
  readonly counts: Counts;
}

/** Shared by both threads. */
export type Counts = Int32Array<SharedArrayBuffer>;

/** Messages so far that were sent, and that were taken. */
export const places = { sent: 0, taken: 1, count: 2 } as const;

export type ScanMessage =
  | { readonly kind: 'batch'; readonly batch: Batch }
  /** Behind the entries of the part. */
  | { readonly kind: 'part'; readonly part: LogPart }
  | { readonly kind: 'end'; readonly scan: LogScan };

/** Handing over one by one would take longer than reading them. */
const limits = { most: 2000, parts: 50_000 };

/** So many messages may wait to be taken: some ten megabytes, and as much as is read meanwhile. */
const mostWaiting = 64;

/** What the thread does: reads logs and hands over their entries as fast as they are taken. */
export function sendScan({ paths, after, kinds, withParts, port, counts }: ScanOrder): void {
  const out = sender(limits);
  const post = (message: ScanMessage, ...transfer: ArrayBuffer[]) => {
    waitForRoom(counts);
    port.postMessage(message, transfer);
    Atomics.add(counts, places.sent, 1);
    Atomics.notify(counts, places.sent);
  };
  const flush = () => {
    if (out.isEmpty) return;
    const batch = out.takeBatch();
    post({ kind: 'batch', batch }, batch.rows.buffer);
  };
  const partEnd = (part: LogPart) => {
    flush();
    post({ kind: 'part', part });
  };
  const scan = scanLogs(
    paths,
    (entry) => {
      out.add(entry);
      if (out.isFull) flush();
    },
    { ...(after && { after }), ...(kinds && { kinds }), ...(withParts && { partEnd }) },
  );
  flush();
  post({ kind: 'end', scan });
}

function waitForRoom(counts: Counts): void {
  const sent = Atomics.load(counts, places.sent);
  for (
    let taken = Atomics.load(counts, places.taken);
    sent - taken >= mostWaiting;
    taken = Atomics.load(counts, places.taken)
  )
    Atomics.wait(counts, places.taken, taken);
}
