import type { ChildProcess, StdioOptions } from 'node:child_process';
import { closeSync, openSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileProblem, TextFill } from '../host/files.ts';
import { childProcess, crypto } from './builtins.ts';
import { fillFile } from './fill-file.ts';

/** Whether there was such a pager; a problem where it did not end well. */
type Paged = boolean | FileProblem;

/** `QUIZ_PAGER`, `PAGER`, else less; quitting it early is no failure. */
export async function page(
  environment: NodeJS.ProcessEnv,
  text: string | TextFill,
): Promise<Paged> {
  return await (typeof text === 'string'
    ? run(environment, { input: text, stdio: ['pipe', 'inherit', 'inherit'] })
    : pageLong(environment, text));
}

function run(
  environment: NodeJS.ProcessEnv,
  source: { readonly input?: string; readonly stdio: StdioOptions },
): Promise<Paged> {
  const words = (environment['QUIZ_PAGER'] || environment['PAGER'] || 'less')
    .split(' ')
    .filter(Boolean);
  const [program = 'less', ...options] = words;
  const env = { ...environment, LESS: environment['LESS'] ?? 'FRX' };
  const child = started(() => childProcess().spawn(program, options, { stdio: source.stdio, env }));
  if (child === undefined) return Promise.resolve(false);
  child.stdin?.on('error', () => {});
  child.stdin?.end(source.input);
  return ended(child, program);
}

/** Some names a system refuses at once, such as one that is too long; of others the child tells. */
function started(start: () => ChildProcess): ChildProcess | undefined {
  try {
    return start();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/**
 * Whether there was such a pager, once it ended. Until then it has the terminal: Ctrl-C is meant for
 * it, and whoever wants us to end must see it end first, or it stays behind in a terminal that it
 * made its own.
 */
function ended(child: ChildProcess, program: string): Promise<Paged> {
  let wanted: NodeJS.Signals | undefined;
  const pass = (name: NodeJS.Signals) => {
    wanted = name;
    child.kill();
  };
  const handlers = { SIGINT: () => {}, SIGTERM: pass, SIGHUP: pass };
  for (const [name, handler] of Object.entries(handlers)) process.on(name, handler);
  return new Promise((resolve) => {
    const settle = (paged: Paged, by?: NodeJS.Signals) => {
      for (const [name, handler] of Object.entries(handlers)) process.off(name, handler);
      if (by !== undefined) process.kill(process.pid, by);
      resolve(paged);
    };
    child.once('error', () => settle(child.pid !== undefined));
    child.once('close', (code, signal) => {
      const by = wanted ?? (signal === 'SIGINT' ? signal : undefined);
      const isWell = code === 0 || by !== undefined;
      settle(isWell || { kind: 'problem', reason: failure(program, code ?? signal) }, by);
    });
  });
}

function failure(program: string, by: number | NodeJS.Signals | null): string {
  return `the pager \`${program}\` ended with ${by}`;
}

/**
 * A text of any length goes through a file that has no name any more: the memory would not hold it.
 * Where there is no room for one, the text is not paged.
 */
async function pageLong(environment: NodeJS.ProcessEnv, fill: TextFill): Promise<Paged> {
  const path = join(tmpdir(), `quiz-${crypto().randomUUID()}`);
  let file: number | undefined;
  try {
    file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    fillFile(file, fill);
    return await run(environment, { stdio: [file, 'inherit', 'inherit'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
