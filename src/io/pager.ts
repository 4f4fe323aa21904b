import type { SpawnSyncReturns, StdioOptions } from 'node:child_process';
import { closeSync, openSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextFill } from '../host/files.ts';
import { childProcess, crypto } from './builtins.ts';
import { fillFile } from './fill-file.ts';

/** `QUIZ_PAGER`, `PAGER`, else less; quitting it early is no failure. */
export function page(environment: NodeJS.ProcessEnv, text: string | TextFill): boolean {
  return typeof text === 'string'
    ? run(environment, { input: text, stdio: ['pipe', 'inherit', 'inherit'] })
    : pageLong(environment, text);
}

function run(
  environment: NodeJS.ProcessEnv,
  source: { readonly input?: string; readonly stdio: StdioOptions },
): boolean {
  const words = (environment['QUIZ_PAGER'] || environment['PAGER'] || 'less')
    .split(' ')
    .filter(Boolean);
  const [program = 'less', ...options] = words;
  const env = { ...environment, LESS: environment['LESS'] ?? 'FRX' };
  return isThere(childProcess().spawnSync(program, options, { ...source, env }));
}

function isThere({ error }: SpawnSyncReturns<Buffer>): boolean {
  return error === undefined || !('code' in error && error.code === 'ENOENT');
}

/**
 * A text of any length goes through a file that has no name any more: the memory would not hold it.
 * Where there is no room for one, the text is not paged.
 */
function pageLong(environment: NodeJS.ProcessEnv, fill: TextFill): boolean {
  const path = join(tmpdir(), `quiz-${crypto().randomUUID()}`);
  let file: number | undefined;
  try {
    file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    fillFile(file, fill);
    return run(environment, { stdio: [file, 'inherit', 'inherit'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
