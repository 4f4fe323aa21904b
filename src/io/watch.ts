import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { FileProblem } from '../host/files.ts';
import { reasonOf } from './reasons.ts';

/** An editor that saves makes several events; they are told as one, after this many milliseconds. */
const settled = 100;

/** Folders in which nobody writes decks, and which have many others in them. */
const passedOver = new Set(['.git', 'node_modules']);

/** Calls back once whenever something below these files and folders may have changed, until `input` ends. */
export async function watchPaths(
  paths: readonly string[],
  changed: () => void,
  input: NodeJS.ReadStream,
): Promise<FileProblem | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const folders = new WatchedFolders(() => {
    clearTimeout(timer);
    timer = setTimeout(changed, settled);
  });
  try {
    for (const path of paths) {
      if (statSync(path).isDirectory()) folders.addAll(path);
      else folders.add(dirname(path), basename(path));
    }
    await endOf(input);
    return undefined;
  } catch (error) {
    return { kind: 'problem', reason: reasonOf(error) };
  } finally {
    clearTimeout(timer);
    folders.close();
  }
}

/**
 * Folders are watched and never files: a watched file that is replaced by another, as `sed -i`, git and
 * many editors do, is gone for its watcher, and Node's own recursive watching on Linux watches files.
 */
class WatchedFolders {
  readonly #changed: () => void;
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** A folder and all that are in it, also those that are made later. */
  addAll(folder: string): void {
    if (!this.#watchers.has(folder))
      this.#watch(folder, folder, (event, name) => {
        if (event === 'rename') this.#lookAgain(folder, name);
        this.#changed();
      });
    for (const name of foldersIn(folder)) this.addAll(join(folder, name));
  }

  /** A folder of which one file counts. */
  add(folder: string, file: string): void {
    const path = join(folder, file);
    if (this.#watchers.has(path)) return;
    this.#watch(path, folder, (_, name) => {
      if (name === null || name === file) this.#changed();
    });
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  #watch(key: string, folder: string, heard: (event: string, name: string | null) => void): void {
    const forget = () => {
      this.#watchers.get(key)?.close();
      this.#watchers.delete(key);
    };
    // A folder that is taken away is an error on Windows.
    this.#watchers.set(key, watch(folder, heard).on('error', forget));
  }

  /** What came or went may be a folder, or another one of the same name. */
  #lookAgain(folder: string, name: string | null): void {
    const gone = name === null ? folder : join(folder, name);
    for (const [path, watcher] of this.#watchers) {
      if (path !== gone && !path.startsWith(`${gone}${sep}`)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
    try {
      this.addAll(folder);
    } catch {
      // More folders than the system watches, or one that went meanwhile: the others go on.
    }
  }
}

/** None where the folder is gone by now, or cannot be read: no deck in it is checked either. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !passedOver.has(entry.name))
      .map(({ name }) => name);
  } catch {
    return [];
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
