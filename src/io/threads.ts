import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Thread, Threads } from '../host/processes.ts';
import { workerThreads } from './builtins.ts';

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** Short-lived objects are collected early: a tenth less memory for ten thousand decks, and no slower. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** Threads run the bundled program's own entry for a job; there are none where it is not bundled. */
export const nodeThreads: Threads = {
  most: availableParallelism(),
  start: (job, setup) => {
    const entry = join(import.meta.dirname, `${job}-thread.cjs`);
    return existsSync(entry)
      ? threadOf(new (workerThreads().Worker)(entry, { workerData: setup, resourceLimits }))
      : undefined;
  },
};

/** Answers come in the order of the questions. */
function threadOf(worker: Worker): Thread {
  const waiting: Waiting[] = [];
  worker.on('message', (value) => waiting.shift()?.done(value));
  worker.on('error', (error) => {
    for (const { failed } of waiting.splice(0)) failed(error);
  });
  return {
    run: (input) =>
      new Promise((done, failed) => {
        waiting.push({ done, failed });
        worker.postMessage(input);
      }),
    close: () => void worker.terminate(),
  };
}
