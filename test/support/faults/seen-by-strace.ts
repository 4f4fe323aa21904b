import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin } from '../quiz.ts';
import { placeWith, removePlace } from './place.ts';
import type { Scenario } from './scenarios.ts';

/** The names of system calls, as the library calls what it counts. */
const names: { readonly [name: string]: string } = {
  openat: 'open',
  statx: 'stat',
  newfstatat: 'stat',
  pwrite64: 'write',
  writev: 'write',
  pwritev: 'write',
  pread64: 'read',
  readv: 'read',
  preadv: 'read',
  statfs: 'statfs64',
};

/** How often each call of a scenario touched its files, as the kernel sees it. */
export function callsSeenByStrace(scenario: Scenario): ReadonlyMap<string, number> {
  const dir = placeWith(scenario.files);
  const notes = mkdtempSync(join(tmpdir(), 'quiz-trace-'));
  try {
    const output = join(notes, 'trace');
    const strace = ['-f', '-qq', '-y', '-s', '4096', '-e', 'trace=file,desc', '-o', output];
    spawnSync('strace', [...strace, process.execPath, bin, ...scenario.args], {
      cwd: dir,
      input: scenario.input ?? '',
      env: {
        PATH: process.env['PATH'],
        HOME: dir,
        LANG: 'C.UTF-8',
        XDG_STATE_HOME: join(dir, 'state'),
        XDG_CONFIG_HOME: join(dir, 'config'),
      },
    });
    return counted(callsIn(readFileSync(output, 'utf8'), dir));
  } finally {
    rmSync(notes, { recursive: true });
    removePlace(dir);
  }
}

export function counted(calls: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const call of [...calls].sort()) counts.set(call, (counts.get(call) ?? 0) + 1);
  return counts;
}

/** Calls whose first file, by name or by what a number is open to, lies in a folder. */
function callsIn(trace: string, dir: string): readonly string[] {
  return trace.split('\n').flatMap((line) => {
    const call = /^(?:\d+ +)?(\w+)\(([^)]*)/.exec(line);
    if (call === null) return [];
    const [, name = '', args = ''] = call;
    const first = /^(?:AT_FDCWD<([^>]*)>, )?(?:"([^"]*)"|\d+<([^>]*)>)/.exec(args);
    const path = first?.[2] ?? first?.[3] ?? '';
    const whole = path.startsWith('/') || first?.[1] === undefined ? path : join(first[1], path);
    if (name === 'getcwd') return [];
    return whole === dir || whole.startsWith(`${dir}/`) ? [names[name] ?? name] : [];
  });
}
