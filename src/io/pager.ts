import { spawnSync, type SpawnSyncReturns, type StdioOptions } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageFill } from '../host.ts';

const chunkCharacters = 64 * 1024;

/** `QUIZ_PAGER`, `PAGER`, else less; quitting it early is no failure. */
export function page(environment: NodeJS.ProcessEnv, text: string | PageFill): boolean {
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
  return isThere(spawnSync(program, options, { ...source, env }));
}

function isThere({ error }: SpawnSyncReturns<Buffer>): boolean {
  return error === undefined || !('code' in error && error.code === 'ENOENT');
}

/**
 * A text of any length goes through a file that has no name any more: the memory would not hold it.
 * Where there is no room for one, the text is not paged.
 */
function pageLong(environment: NodeJS.ProcessEnv, fill: PageFill): boolean {
  const path = join(tmpdir(), `quiz-${randomUUID()}`);
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

/** By position, so that the file's own place stays at its start, where the pager begins. */
function fillFile(file: number, fill: PageFill): void {
  let [at, waiting] = [0, ''];
  const flush = () => {
    for (let bytes = Buffer.from(waiting); bytes.length > 0;) {
      const count = writeSync(file, bytes, 0, bytes.length, at);
      at += count;
      bytes = bytes.subarray(count);
    }
    waiting = '';
  };
  fill((text) => {
    waiting += text;
    if (waiting.length > chunkCharacters) flush();
  });
  flush();
}
