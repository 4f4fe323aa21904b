import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StopReason } from '../host/asker.ts';
import type { Fit, Fitted } from '../host/processes.ts';
import { workerThreads } from './builtins.ts';
import { stopReason, watchSignals } from './signals.ts';

/** What the thread says. */
export type FitMessage =
  /** Memory that holds how many steps are done and how many there are, as two numbers at a place. */
  | { readonly kind: 'started'; readonly memory: ArrayBufferLike; readonly at: number }
  | { readonly kind: 'fitted'; readonly parameters: readonly number[] };

/** How often progress is looked at, in milliseconds. */
const lookEvery = 250;

/** Fits in a thread, so that this one hears signals: whatever stops it, nothing was written. */
export function nodeFit(process: NodeJS.Process): Fit {
  return async (set, onProgress) => {
    const entry = join(import.meta.dirname, 'fit-thread.cjs');
    if (!existsSync(entry)) return { kind: 'problem', reason: 'the program is not built' };
    const signals = watchSignals(process);
    onProgress(0, 0);
    const worker = new (workerThreads().Worker)(entry);
    let looking: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Fitted>((resolve, reject) => {
        const stop = (reason: StopReason) => resolve({ kind: 'stop', reason });
        signals.signal.addEventListener('abort', () => stop(stopReason(signals.signal)));
        worker.on('error', reject);
        worker.on('message', (message: FitMessage) => {
          if (message.kind !== 'started') resolve(message);
          else looking = setInterval(() => onProgress(...stepsIn(message)), lookEvery);
        });
        worker.postMessage(set);
      });
    } finally {
      clearInterval(looking);
      signals.release();
      await worker.terminate();
    }
  };
}

function stepsIn({ memory, at }: Extract<FitMessage, { kind: 'started' }>): [number, number] {
  const [done = 0, all = 0] = new Uint32Array(memory, at, 2);
  return [done, all];
}
