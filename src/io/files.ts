import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { homeFolder } from './user-folder.ts';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { FileProblem, Files, Source } from '../host/files.ts';
import { lookForMedia } from './media.ts';
import { readWhole } from './read-file.ts';
import { codeOf, noSuchFile, reasonOf } from './reasons.ts';
import { replaceFile, writeFile } from './replace.ts';
import { slashes } from './slashes.ts';
import { unusedMedia } from './unused-media.ts';
import { watchPaths } from './watch.ts';

/** Standard input is opened by whoever first asks for it. */
export function nodeFiles(stdin: () => NodeJS.ReadStream): Files {
  return {
    read,
    look,
    list,
    readStdin: () => readAll(stdin()),
    write: writeFile,
    makeFolderFor,
    replace: (path, bytes, before) => replaceFile(path, Buffer.from(bytes), before),
    media: lookForMedia,
    unusedMedia,
    relative: relativeName,
    nearest,
    beside,
    watch: (paths, changed) => watchPaths(paths, changed, stdin()),
  };
}

function read(path: string): Source | FileProblem {
  try {
    return { path: slashes(path), bytes: readWhole(path) };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? notThere(path) : problem(reasonOf(error));
  }
}

function look(path: string): { kind: 'file' | 'folder' | 'other' } | FileProblem {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return notThere(path);
    return { kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other' };
  } catch (error) {
    return problem(reasonOf(error));
  }
}

/** Node reads names as UTF-8, and asks for another file where one is not. */
function notThere(path: string): FileProblem {
  const isOther = path.includes('\uFFFD');
  const reason = isOther ? `${noSuchFile} whose name is UTF-8; rename it` : noSuchFile;
  return { kind: 'problem', reason, isMissing: true };
}

function makeFolderFor(path: string): FileProblem | undefined {
  try {
    makeFolder(dirname(path));
    return undefined;
  } catch (error) {
    return problem(reasonOf(error));
  }
}

/** One by one: below a folder of the system that takes none, such as /proc, Node's own way never ends. */
function makeFolder(path: string): void {
  if (!('reason' in look(path))) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** The working folder, links resolved. */
let here: string | undefined;

function relativeName(path: string): string {
  try {
    here ??= realpathSync.native('.');
    return slashes(relative(here, realpathSync.native(path)));
  } catch {
    return slashes(path);
  }
}

function nearest(name: string): string | undefined {
  for (let folder = workingFolder(); folder !== undefined;) {
    const path = join(folder, name);
    if (look(path).kind === 'file') return fromHere(path);
    const parent = dirname(folder);
    folder = parent === folder ? undefined : parent;
  }
  return undefined;
}

/** `undefined` where it was removed. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

function beside(file: string, path: string): string {
  if (isAbsolute(path)) return path;
  const home = /^~[/\\](.*)$/.exec(path)?.[1];
  return home === undefined ? fromHere(resolve(dirname(file), path)) : join(homeFolder(), home);
}

function fromHere(path: string): string {
  const short = relative(process.cwd(), path);
  return slashes(short === '' ? '.' : short);
}

/** What walks folders is loaded for those who name one. */
async function list(folder: string): Promise<readonly string[] | FileProblem> {
  const { listDecks } = await import('./list-decks.ts');
  const found = listDecks(folder);
  return 'reason' in found ? found : found.map(slashes);
}

async function readAll(stdin: NodeJS.ReadStream): Promise<Source> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  return { path: '-', bytes: Buffer.concat(chunks) };
}

function problem(reason: string): FileProblem {
  return { kind: 'problem', reason };
}
