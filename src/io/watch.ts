import { statSync, watch, type FSWatcher } from 'node:fs';
import type { FileProblem } from '../host.ts';
import { reasonOf } from './reasons.ts';

/** An editor that saves makes several events; they are told as one, after this many milliseconds. */
const settled = 100;

/** Calls back once whenever something below these files and folders may have changed. */
export function watchPaths(paths: readonly string[], changed: () => void): FileProblem | undefined {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settled);
  };
  const watchers: FSWatcher[] = [];
  try {
    for (const path of paths)
      watchers.push(watch(path, { recursive: statSync(path).isDirectory() }, soon));
    return undefined;
  } catch (error) {
    for (const watcher of watchers) watcher.close();
    return { kind: 'problem', reason: reasonOf(error) };
  }
}
