import { closeSync, lstatSync, openSync, renameSync, unlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { LogProblem } from '../host/logs.ts';
import { syncFolder } from './log-checks.ts';
import { logProblem } from './log-problem.ts';
import { codeOf, Unfit } from './reasons.ts';

/**
 * Moves a log to a name of its own beside it, by the day, where it is still read. A program that has
 * it open goes on writing into it. `undefined` when there is nothing to move.
 */
export function archiveLog(
  path: string,
  day: string,
): { readonly path: string } | LogProblem | undefined {
  try {
    return isEmpty(resolve(path)) ? undefined : { path: moved(resolve(path), day) };
  } catch (error) {
    return logProblem(`The score log \`${path}\` cannot be archived`, error);
  }
}

function isEmpty(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return true;
  if (!stats.isFile())
    throw new Unfit(stats.isSymbolicLink() ? 'it is a link' : 'it is no regular file');
  return stats.size === 0;
}

/** The new name is taken first and then replaced, so that two programs never move to the same one. */
function moved(path: string, day: string): string {
  const target = newName(dirname(path), day);
  try {
    renameSync(path, target);
  } catch (error) {
    unlinkSync(target);
    throw error;
  }
  syncFolder(dirname(path));
  return target;
}

function newName(folder: string, day: string): string {
  for (let count = 1; ; count += 1) {
    const target = join(folder, `log-${day}${count === 1 ? '' : `_${count}`}.jsonl`);
    if (takes(target)) return target;
  }
}

/** Whether the name was free; it is ours from then on. */
function takes(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
