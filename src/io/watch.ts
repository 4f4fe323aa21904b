import { statSync, watch, type FSWatcher } from 'node:fs';
import type { FileProblem } from '../host.ts';
import { reasonOf } from './reasons.ts';

/** An editor that saves makes several events; they are told as one, after this many milliseconds. */
const settled = 100;

/** Calls back once whenever something below these files and folders may have changed, until `input` ends. */
export async function watchPaths(
  paths: readonly string[],
  changed: () => void,
  input: NodeJS.ReadStream,
): Promise<FileProblem | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settled);
  };
  const watchers: FSWatcher[] = [];
  try {
    for (const path of paths)
      watchers.push(watch(path, { recursive: statSync(path).isDirectory() }, soon));
    await endOf(input);
    return undefined;
  } catch (error) {
    return { kind: 'problem', reason: reasonOf(error) };
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  }
}

/** What is typed goes nowhere. Without a terminal there is nobody to end it but a signal. */
function endOf(input: NodeJS.ReadStream): Promise<void> {
  return new Promise((resolve) => {
    if (!input.isTTY) return;
    input.once('end', resolve).once('error', () => resolve());
    input.resume();
  });
}
