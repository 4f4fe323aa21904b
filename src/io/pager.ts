import type { ChildProcess, StdioOptions } from 'node:child_process';
import { closeSync, openSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextFill } from '../host/files.ts';
import { childProcess, crypto } from './builtins.ts';
import { fillFile } from './fill-file.ts';

/** `QUIZ_PAGER`, `PAGER`, else less; quitting it early is no failure. */
export async function page(
  environment: NodeJS.ProcessEnv,
  text: string | TextFill,
): Promise<boolean> {
  return await (typeof text === 'string'
    ? run(environment, { input: text, stdio: ['pipe', 'inherit', 'inherit'] })
    : pageLong(environment, text));
}

function run(
  environment: NodeJS.ProcessEnv,
  source: { readonly input?: string; readonly stdio: StdioOptions },
): Promise<boolean> {
  const words = (environment['QUIZ_PAGER'] || environment['PAGER'] || 'less')
    .split(' ')
    .filter(Boolean);
  const [program = 'less', ...options] = words;
  const env = { ...environment, LESS: environment['LESS'] ?? 'FRX' };
  const child = childProcess().spawn(program, options, { stdio: source.stdio, env });
  child.stdin?.on('error', () => {});
  child.stdin?.end(source.input);
  return ended(child);
}

/**
 * Whether there was such a pager, once it ended. Until then it has the terminal: Ctrl-C is meant for
 * it, and whoever wants us to end must see it end first, or it stays behind in a terminal that it
 * made its own.
 */
function ended(child: ChildProcess): Promise<boolean> {
  let wanted: NodeJS.Signals | undefined;
  const pass = (name: NodeJS.Signals) => {
    wanted = name;
    child.kill();
  };
  const handlers = { SIGINT: () => {}, SIGTERM: pass, SIGHUP: pass };
  for (const [name, handler] of Object.entries(handlers)) process.on(name, handler);
  return new Promise((resolve) => {
    const settle = (isThere: boolean, by?: NodeJS.Signals) => {
      for (const [name, handler] of Object.entries(handlers)) process.off(name, handler);
      if (by !== undefined) process.kill(process.pid, by);
      resolve(isThere);
    };
    child.once('error', (error) => settle(!('code' in error && error.code === 'ENOENT')));
    child.once('close', (_code, signal) =>
      settle(true, wanted ?? (signal === 'SIGINT' ? signal : undefined)),
    );
  });
}

/**
 * A text of any length goes through a file that has no name any more: the memory would not hold it.
 * Where there is no room for one, the text is not paged.
 */
async function pageLong(environment: NodeJS.ProcessEnv, fill: TextFill): Promise<boolean> {
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
