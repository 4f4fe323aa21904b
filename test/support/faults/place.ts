import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { crc32 } from 'node:zlib';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { decodeLine } from '../../../src/core/log/line.ts';

/** The bytes of files by their names in a folder, as latin-1, so that any bytes compare as texts. */
export type Snapshot = ReadonlyMap<string, string>;

/** A new folder with these files, its links resolved. */
export function placeWith(files: { readonly [name: string]: string }): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'quiz-fault-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true, mode: 0o700 });
    writeFileSync(join(dir, name), text, { mode: 0o600 });
  }
  return dir;
}

export function removePlace(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}

export function snapshot(dir: string): Snapshot {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(dir, path), readFileSync(path, 'latin1')]),
  );
}

export const isLog = (name: string) => /(?:^|\/)log[^/]*\.jsonl$/.test(name);

export const isTemporary = (name: string) => name.endsWith('.tmp');

/** Entries on whole lines of their own, as any reader of JSON Lines finds them; each id once. */
export function wholeEntries(files: Snapshot): readonly LogEntry[] {
  const found = new Map<string, LogEntry>();
  for (const [name, bytes] of files) {
    if (!isLog(name)) continue;
    for (const line of Buffer.from(bytes, 'latin1').toString().split('\n')) {
      const read = decodeLine(line, crc32);
      if (read.kind === 'entry') found.set(read.entry.id, read.entry);
    }
  }
  return [...found.values()];
}

/** A folder without what differs from run to run: ids, times, checksums and process numbers. */
export function shapeOf(files: Snapshot): string {
  return [...files]
    .map(([name, bytes]) => {
      const shape = bytes
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
        .replace(/"(crc|seed|ms)":"?[0-9a-f]+/g, '"$1":0');
      return `${name.replace(/\.\d+\.[0-9a-f]{8}\.tmp$/, '.tmp')}\0${shape}`;
    })
    .sort()
    .join('\0');
}

/** What a program that was killed left is only taken away when it is old. */
export function age(dir: string, files: Snapshot): void {
  for (const name of files.keys()) if (isTemporary(name)) utimesSync(join(dir, name), 1, 1);
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly isLate: boolean;
}

/** Far above what any command here takes on a busy machine. */
const longest = 60_000;

/** Runs a program of quiz in a place, which is also where it keeps everything. */
export function runIn(
  dir: string,
  program: string,
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: dir,
      env: {
        PATH: process.env['PATH'],
        HOME: dir,
        LANG: 'C.UTF-8',
        XDG_STATE_HOME: join(dir, 'state'),
        XDG_CONFIG_HOME: join(dir, 'config'),
        ...env,
      },
    });
    let [out, err, isLate] = ['', '', false];
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, longest);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, out, err, isLate });
    });
  });
}
