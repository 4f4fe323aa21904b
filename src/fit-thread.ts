import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { TrainingSet } from './core/schedule/training-set.ts';
import type { FitMessage } from './io/fitting.ts';

// A thread that fits parameters with the optimiser of the FSRS project, made for browsers: it
// expects a `self` and talks to the console.
Object.assign(globalThis, { self: globalThis, addEventListener: () => {} });
let complaint = '';
Object.assign(console, {
  log: () => {},
  info: () => {},
  debug: () => {},
  warn: () => {},
  error: (text: unknown) => (complaint += String(text)),
});

parentPort?.once('message', (set: TrainingSet) => void fit(set));

async function fit({ ratings, days, lengths }: TrainingSet): Promise<void> {
  const { Fsrs, Progress, initSync } = await import('fsrs-browser');
  const { memory } = initSync({
    module: readFileSync(join(import.meta.dirname, 'fsrs_browser_bg.wasm')),
  });
  const progress = Progress.new();
  post({ kind: 'started', memory: memory.buffer, at: progress.pointer() });
  try {
    // With reviews of one day, as learning steps bring them.
    const fitted = new Fsrs().computeParameters(ratings, days, lengths, progress, true);
    post({ kind: 'fitted', parameters: [...fitted] });
  } catch (error) {
    // What goes wrong in it ends as a trap that says nothing itself.
    throw new Error(`The optimiser failed: ${complaint}`, { cause: error });
  }
}

function post(message: FitMessage): void {
  parentPort?.postMessage(message);
}
