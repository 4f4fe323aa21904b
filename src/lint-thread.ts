import { parentPort, workerData } from 'node:worker_threads';
import { rules } from './core/lint/rules.ts';
import { checkFile } from './cli/lint/check-file.ts';
import type { Target } from './cli/lint/targets.ts';
import type { LintThreadSetup } from './cli/lint/threads.ts';
import { nodeHost } from './io/node-host.ts';

// A thread of `quiz lint`: files come in, what was found goes out.
const host = nodeHost(process);
const setup = workerData as LintThreadSetup;
const options = { ...setup, rules, tools: host.files };

parentPort?.on('message', (targets: readonly Target[]) => {
  void answer(targets);
});

async function answer(targets: readonly Target[]): Promise<void> {
  const checked = [];
  for (const target of targets) {
    checked.push(await checkFile(host, target, { options, cache: undefined }));
  }
  parentPort?.postMessage(checked);
}
