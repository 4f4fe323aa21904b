import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeLogs } from '../../src/io/logs.ts';
import { bundle } from './bundle.ts';

export interface KillCount {
  readonly kills: number;
  /** Entries the program was told are kept. */
  readonly acknowledged: number;
  /** Of these, missing in the log. */
  readonly lost: number;
  /** Lines torn by a kill, all after the last acknowledged entry of their session. */
  readonly torn: number;
}

/**
 * Kills programs that write to one log, each up to `longest` ms after it opened it, and compares
 * the log with what they were told. `before` is the control: told before it is so.
 */
export async function killLoop(kills: number, when: 'after' | 'before'): Promise<KillCount> {
  const program = await bundle('test/support/log-writer.ts');
  const stateDir = mkdtempSync(join(tmpdir(), 'quiz-kill-'));
  try {
    const told = new Map<string, number>();
    for (let kill = 0; kill < kills; kill += 1)
      told.set(`k${kill}`, await killed(program, [stateDir, `k${kill}`, '100000', when], kill % 9));
    const { entries, damaged } = nodeLogs({}, process.platform).read({ stateDir });
    const kept = new Set(entries.map(({ id }) => id));
    const ids = [...told].flatMap(([session, last]) =>
      Array.from({ length: last }, (_, index) => `${session}-${index + 1}`),
    );
    const lost = ids.filter((id) => !kept.has(id)).length;
    return { kills, acknowledged: ids.length, lost, torn: damaged.length };
  } finally {
    rmSync(stateDir, { recursive: true });
  }
}

/** Resolves with the last place the program was told, once it is dead. */
function killed(program: string, args: readonly string[], delay: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), delay);
      out += text;
    });
    child.on('error', reject);
    child.on('close', () => {
      const last = out.slice(0, out.lastIndexOf('\n')).split('\n').pop();
      if (last !== 'open' && !/^\d+$/.test(last ?? ''))
        reject(new Error(`the program said: ${out}`));
      else resolve(last === 'open' ? 0 : Number(last));
    });
  });
}
