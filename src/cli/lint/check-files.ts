import type { Checked } from '../../core/lint/check.ts';
import type { Host } from '../../host.ts';
import { checkFile, type Manner } from './check-file.ts';
import type { Target } from './targets.ts';
import { inThreads } from './threads.ts';

export interface CheckedFile {
  readonly target: Target;
  readonly checked: Checked;
}

/** Checks every file; the results in the order of the targets. */
export async function checkFiles(
  host: Host,
  targets: readonly Target[],
  manner: Manner,
): Promise<readonly CheckedFile[]> {
  const threaded = manner.bytes === undefined && inThreads(host, targets, manner);
  const results = threaded === false ? await inTurn(host, targets, manner) : await threaded;
  return targets.map((target, index) => ({
    target,
    checked: results[index] ?? { kind: 'unusable', reason: 'it was not checked' },
  }));
}

async function inTurn(
  host: Host,
  targets: readonly Target[],
  manner: Manner,
): Promise<readonly Checked[]> {
  const results: Checked[] = [];
  for (const target of targets) {
    results.push(await checkFile(host, target, manner));
    manner.progress(results.length);
  }
  return results;
}
