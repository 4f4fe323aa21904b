import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../quiz.ts';

/** What each kind of call did, in the words of `shim.c`. */
export type CallClass =
  | 'look'
  | 'open'
  | 'make'
  | 'read'
  | 'write'
  | 'sync'
  | 'name'
  | 'mode'
  | 'close';

/** A call on a file below the folder that is looked after. */
export interface Call {
  readonly number: number;
  readonly class: CallClass;
  readonly name: string;
  readonly bytes: number;
  readonly path: string;
}

/** What happens at a call, or from it on. */
export interface Fault {
  readonly does: string;
  readonly first: number;
  readonly last: number;
}

const compilers = ['cc', 'gcc', 'clang'];

let built: string | undefined;

/** The library that lets calls fail, compiled; `undefined` where nothing can compile or load it. */
export function faultShim(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  built ??= compile();
  return built === '' ? undefined : built;
}

function compile(): string {
  const dir = mkdtempSync(join(tmpdir(), 'quiz-shim-'));
  process.once('exit', () => rmSync(dir, { recursive: true }));
  const library = join(dir, 'shim.so');
  const source = join(root, 'test/support/faults/shim.c');
  const flags = ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl', '-pthread'];
  const compiler = compilers.find((name) => spawnSync(name, flags).status === 0);
  return compiler === undefined ? '' : library;
}

/** The environment in which a program's calls on files in `folder` are counted, and one may fail. */
export function faultEnvironment(
  library: string,
  folder: string,
  { calls, fault }: { readonly calls?: string; readonly fault?: Fault },
): NodeJS.ProcessEnv {
  return {
    LD_PRELOAD: library,
    FAULT_UNDER: folder,
    // What is queued to the kernel does not pass the C library.
    UV_USE_IO_URING: '0',
    ...(calls === undefined ? {} : { FAULT_CALLS: calls }),
    ...(fault === undefined ? {} : { FAULT: codeOf(fault) }),
  };
}

function codeOf({ does, first, last }: Fault): string {
  const number = does in constants.errno ? Reflect.get(constants.errno, does) : does;
  return `${String(number)}:${first}:${last}`;
}

/** Reads the list of calls that the library wrote. */
export function readCalls(text: string): readonly Call[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [number, kind, name = '', bytes, ...path] = line.split(' ');
      return {
        number: Number(number),
        class: kind as CallClass,
        name,
        bytes: Number(bytes),
        path: path.join(' '),
      };
    });
}
