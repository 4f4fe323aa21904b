import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../src/core/schedule/random.ts';
import { nodeLogs } from '../../src/io/logs.ts';
import { bundle } from './bundle.ts';
import { readLog } from './logs.ts';

export interface KillCount {
  readonly kills: number;
  /** Entries the program was told are kept. */
  readonly acknowledged: number;
  /** Of these, missing in the log. */
  readonly lost: number;
  /** Lines torn by a kill, all after the last acknowledged entry of their session. */
  readonly torn: number;
}

/** Kills that share one log, which is then checked and thrown away. */
const round = 100;

/** Milliseconds after a program opened its log, or was told that its first entry is kept. */
const latestKill = 9;

/** Near the longest line there may be: the longer a write, the likelier a kill tears it. */
const longestAnswer = 60_000;

/**
 * Kills programs that write to one log, each soon after it opened it, and compares the log with what
 * they were told. `before` is the control: told before it is so.
 */
export async function killLoop(
  kills: number,
  when: 'after' | 'before',
  seed = 1,
): Promise<KillCount> {
  const program = await bundle('test/support/log-writer.ts');
  let [acknowledged, lost, torn] = [0, 0, 0];
  for (let first = 0; first < kills; first += round) {
    const counts = await killRound(program, first, Math.min(kills, first + round), when, seed);
    acknowledged += counts.acknowledged;
    lost += counts.lost;
    torn += counts.torn;
  }
  return { kills, acknowledged, lost, torn };
}

async function killRound(
  program: string,
  first: number,
  end: number,
  when: 'after' | 'before',
  seed: number,
): Promise<Omit<KillCount, 'kills'>> {
  const stateDir = mkdtempSync(join(tmpdir(), 'quiz-kill-'));
  try {
    const told: string[] = [];
    for (let kill = first; kill < end; kill += 1) {
      const session = `k${kill}`;
      const args = [stateDir, session, '100000', when, String(longestAnswer)];
      const delay = seeded(seed, kill)() * latestKill;
      const last = await killed(program, args, kill % 2 === 0 ? 'open' : '1', delay);
      for (let n = 1; n <= last; n += 1) told.push(`${session}-${n}`);
    }
    const { entries, damaged } = readLog(nodeLogs({}, process.platform), { stateDir });
    const kept = new Set(entries.map(({ id }) => id));
    const lost = told.filter((id) => !kept.has(id)).length;
    return { acknowledged: told.length, lost, torn: damaged.length };
  } finally {
    rmSync(stateDir, { recursive: true });
  }
}

/** Kills it `delay` milliseconds after it said `from`; resolves with the last place it was told. */
function killed(
  program: string,
  args: readonly string[],
  from: 'open' | '1',
  delay: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let [out, isOver] = ['', false];
    const begins = new RegExp(`^${from}$`, 'm');
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (isOver || !begins.test(out)) return;
      isOver = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
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
