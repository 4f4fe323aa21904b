import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { decodeLine } from '../../src/core/log/line.ts';
import { bundle } from './bundle.ts';

/** What became of the lines of several programs that wrote to one log. */
export interface Together {
  readonly lines: number;
  /** Entries a program was told are kept, and that stand on no line of their own. */
  readonly lost: number;
  /** Lines that are not one whole entry. */
  readonly mixed: number;
  /** Programs whose entries are not in the order they were written. */
  readonly disordered: number;
}

export interface Writers {
  readonly writers: number;
  /** Of each. */
  readonly count: number;
  /** Characters of the longest answer. */
  readonly longest: number;
  /** The control: each line in two writes. */
  readonly how?: 'whole' | 'halves';
}

/** Lets programs write to one log at once, and reads it line by line. */
export async function writeTogether(options: Writers): Promise<Together> {
  const { writers, count, longest, how = 'whole' } = options;
  const program = await bundle('test/support/log-writer.ts');
  const stateDir = mkdtempSync(join(tmpdir(), 'quiz-together-'));
  try {
    const names = Array.from({ length: writers }, (_, n) => `w${n}`);
    const when = how === 'whole' ? 'after' : 'halves';
    const args = (name: string) => [program, stateDir, name, String(count), when, String(longest)];
    await Promise.all(names.map((name) => finished(args(name))));
    return readBack(stateDir, names, count);
  } finally {
    rmSync(stateDir, { recursive: true });
  }
}

function readBack(stateDir: string, names: readonly string[], count: number): Together {
  const text = readdirSync(stateDir)
    .map((name) => readFileSync(join(stateDir, name), 'utf8'))
    .join('');
  const lines = text.split('\n').filter((line) => line !== '');
  const places = new Map<string, number[]>(names.map((name) => [name, []]));
  let mixed = 0;
  for (const line of lines) {
    const read = decodeLine(line, crc32);
    if (read.kind === 'entry') places.get(read.entry.session)?.push(read.entry.n);
    else mixed += 1;
  }
  const found = [...places.values()];
  const lost = found.reduce((sum, each) => sum + count - new Set(each).size, 0);
  const disordered = found.filter((each) => each.some((n, at) => n < (each[at - 1] ?? 0)));
  return { lines: lines.length, lost, mixed, disordered: disordered.length };
}

function finished(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject).on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a writer ended with ${code}`));
    });
  });
}
