import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { Script } from 'node:vm';
import type { main } from '../../src/cli/main.ts';
import type { Host } from '../../src/host.ts';
import type { nodeHost } from '../../src/io/node-host.ts';
import { cleanEnvironment, root, type Ran, type RunOptions } from './quiz.ts';

const require = createRequire(import.meta.url);
const dist = join(root, 'dist');

type Part = (exports: object, require: (id: string) => unknown, ...more: unknown[]) => void;

const scripts = new Map<string, Script>();

/** Parts of the built program as they are before their first line has run; compiled once. */
function partOf(name: string): Part {
  const path = join(dist, name);
  const text = () =>
    `(function (exports, require, module, __filename, __dirname) {${read(path)}\n})`;
  const script = scripts.get(name) ?? new Script(text(), { filename: path });
  scripts.set(name, script);
  return script.runInThisContext() as Part;
}

function read(path: string): string {
  return readFileSync(path, 'latin1');
}

/** The built program, as new as a process of its own would have it. */
function freshProgram() {
  const parts = new Map<string, { readonly exports: object }>();
  const load = (name: string): object => {
    const known = parts.get(name);
    if (known !== undefined) return known.exports;
    const part = { exports: {} };
    parts.set(name, part);
    const requirePart = (id: string): unknown =>
      id.startsWith('./') ? load(id.slice(2)) : require(id);
    partOf(name)(part.exports, requirePart, part, join(dist, name), dist);
    return part.exports;
  };
  return { ...load('main.cjs'), ...load('node-host.cjs') } as {
    readonly main: typeof main;
    readonly nodeHost: typeof nodeHost;
  };
}

export interface HereOptions extends RunOptions {
  /** In place of parts of the machine's. */
  readonly host?: Partial<Host>;
}

/**
 * What `quiz` of `quiz.ts` gives, from the built program run within this process: a third of the
 * work, for tests of what a command says. How the program starts, ends and takes signals is for
 * those that run the real one. Never for two at once: a process has one working folder.
 */
export async function quizHere(args: readonly string[], options: HereOptions = {}): Promise<Ran> {
  const { input = '', env = {}, cwd = root, host = {} } = options;
  const [out, err] = [collector(), collector()];
  const restore = [
    enterFolder(cwd),
    replaceEnvironment({ ...cleanEnvironment(), ...env }),
    replaceStream('stdin', new PassThrough().end(input)),
    replaceStream('stdout', out.stream),
    replaceStream('stderr', err.stream),
  ];
  try {
    const program = freshProgram();
    const code = await program.main(args, { ...program.nodeHost(process), ...host });
    return { code, out: out.text(), err: err.text() };
  } finally {
    for (const back of restore) back();
  }
}

function collector() {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString() };
}

function enterFolder(folder: string): () => void {
  const before = process.cwd();
  process.chdir(folder);
  return () => process.chdir(before);
}

function replaceEnvironment(env: NodeJS.ProcessEnv): () => void {
  const before = { ...process.env };
  setEnvironment(env);
  return () => setEnvironment(before);
}

function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
}

function replaceStream(
  name: 'stdin' | 'stdout' | 'stderr',
  stream: PassThrough | Writable,
): () => void {
  const before = Object.getOwnPropertyDescriptor(process, name);
  Object.defineProperty(process, name, { configurable: true, enumerable: true, value: stream });
  return () => {
    if (before !== undefined) Object.defineProperty(process, name, before);
  };
}
