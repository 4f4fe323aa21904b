import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log, LogPlace, LogProblem } from '../../src/host/logs.ts';
import { wholeEntry } from '../../src/core/log/answer.ts';
import { nodeLogs } from '../../src/io/logs.ts';
import { answerEntry, lineOf, sealed, startEntry } from '../support/log-entries.ts';
import { readLog } from '../support/logs.ts';

const logs = nodeLogs({}, process.platform);
const [one, two, three] = [answerEntry('s', 1), answerEntry('s', 2), answerEntry('s', 3)];
let dir = '';
let path = '';
const isRoot = process.getuid?.() === 0;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'quiz-log-'));
  path = join(dir, 'log.jsonl');
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

function opened(place: LogPlace = { stateDir: dir }): Log {
  const log = logs.open(place);
  if ('kind' in log) throw new Error(log.message);
  return log;
}

function keep(place: LogPlace, ...entries: readonly (typeof one)[]): void {
  const log = opened(place);
  for (const entry of entries) expect(log.append(entry)).toBeUndefined();
  log.close();
}

function problem(place: LogPlace): LogProblem | undefined {
  const log = logs.open(place);
  if ('kind' in log) return log;
  log.close();
  return undefined;
}

const ids = (place: LogPlace = { stateDir: dir }) =>
  readLog(logs, place).entries.map(({ id }) => id);
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe('a log', () => {
  it('holds one line for each entry appended, also by several sessions', () => {
    keep({ stateDir: dir }, one, two);
    keep({ stateDir: dir }, three);
    expect(readFileSync(path, 'utf8')).toBe([one, two, three].map(lineOf).join(''));
  });

  it('is where the state folder is', () => {
    const elsewhere = nodeLogs({ XDG_STATE_HOME: join(dir, 'xdg') }, 'darwin');
    const log = elsewhere.open({});
    expect(log).toMatchObject({ path: join(dir, 'xdg/quiz/log.jsonl') });
    if (!('kind' in log)) log.close();
  });

  it.each(['0', '22', '777'])(
    'is its owner’s alone under umask %s, and its folders are',
    (mask) => {
      const before = process.umask(Number.parseInt(mask, 8));
      try {
        keep({ stateDir: join(dir, 'a/b') }, one);
      } finally {
        process.umask(before);
      }
      expect(['a', 'a/b', 'a/b/log.jsonl'].map((name) => modeOf(join(dir, name)))).toEqual([
        '700',
        '700',
        '600',
      ]);
    },
  );

  it('leaves the mode of a folder alone that was there before', () => {
    chmodSync(dir, 0o755);
    keep({ stateDir: dir }, one);
    expect(modeOf(dir)).toBe('755');
  });

  it('seals a torn line, once', () => {
    const torn = lineOf(one).slice(0, 50);
    writeFileSync(path, torn, { mode: 0o600 });
    keep({ stateDir: dir }, two, three);
    expect(readFileSync(path, 'utf8')).toBe(`${torn}\n${lineOf(two)}${lineOf(three)}`);
  });

  it('seals a line that another program tore meanwhile', () => {
    const log = opened();
    log.append(one);
    appendFileSync(path, '{"v":1,"ki');
    log.append(two);
    log.close();
    expect(readLog(logs, { stateDir: dir })).toMatchObject({
      entries: [one, two],
      damaged: [{ path, line: 2 }],
    });
  });

  it('is made anew when it was deleted, and follows when it was moved', () => {
    const log = opened();
    log.append(one);
    renameSync(path, join(dir, 'log-old.jsonl'));
    log.append(two);
    expect(ids()).toEqual(['s-1', 's-2']);
    rmSync(join(dir, 'log-old.jsonl'));
    expect(log.append(three)).toBeUndefined();
    log.close();
    expect(readFileSync(path, 'utf8')).toBe(lineOf(three));
  });

  it('is not written to once a newer version of the program has gone on with it', () => {
    keep({ stateDir: dir }, one);
    appendFileSync(path, `${sealed({ v: 2, kind: 'answer' })}\n${lineOf(two)}`);
    expect(problem({ stateDir: dir })).toEqual({
      kind: 'refused',
      message: `The score log \`${path}\` cannot be written: a newer version of this program writes it; update, or name another file`,
    });
    expect(ids()).toEqual(['s-1', 's-2']);
  });

  it.each([
    ['a kind it does not know', sealed({ ...one, kind: 'hover' })],
    ['a version that an accident changed', lineOf(one).replace('"v":1', '"v":3').trimEnd()],
  ])('is written to behind %s', (_name, line) => {
    writeFileSync(path, `${line}\n`, { mode: 0o600 });
    keep({ stateDir: dir }, two);
    expect(ids()).toEqual(['s-2']);
  });

  it('may be closed twice, and goes on when appended to after that', () => {
    const log = opened();
    log.close();
    log.close();
    expect(log.append(one)).toBeUndefined();
    log.close();
    expect(ids()).toEqual(['s-1']);
  });

  it('takes a start of however many questions', () => {
    const order = Array.from({ length: 8000 }, (_, n) => ['d', `question ${n}`] as const);
    const log = opened();
    expect(log.append({ ...startEntry('s', 9), order })).toBeUndefined();
    log.close();
    expect(ids()).toEqual(['s-9']);
  });

  it('refuses an entry that is too long, and says how long it is', () => {
    const log = opened();
    const long = answerEntry('s', 1, { response: 'x'.repeat(70_000) });
    expect(log.append(long)).toEqual({
      kind: 'refused',
      message: `Not saved in \`${path}\`: this entry has 70309 bytes, and 65536 are the most`,
    });
    log.close();
    expect(readFileSync(path, 'utf8')).toBe('');
  });
});

describe('the log of a state folder is refused when it is', () => {
  it.each<[string, string, () => void]>([
    ['a link', 'it is a link', () => symlinkSync(join(dir, 'victim'), path)],
    ['a dangling link', 'it is a link', () => symlinkSync(join(dir, 'nothing'), path)],
    ['a hard link', 'it has a second name', () => linkSync(join(dir, 'victim'), path)],
    ['a FIFO', 'it is no regular file', () => execFileSync('mkfifo', [path])],
    ['a folder', 'it is a folder', () => mkdirSync(path)],
    [
      'open to others',
      'others may write to it',
      () => {
        writeFileSync(path, 'x');
        chmodSync(path, 0o620);
      },
    ],
    ['below a file', 'a part of the path is not a folder', () => writeFileSync(path, '')],
  ])('%s', (name, reason, plant) => {
    writeFileSync(join(dir, 'victim'), 'as it was', { mode: 0o600 });
    plant();
    const stateDir = name === 'below a file' ? path : dir;
    const refused = problem({ stateDir });
    expect(refused?.kind).toBe('refused');
    expect(refused?.message).toContain(
      `The score log \`${join(stateDir, 'log.jsonl')}\` cannot be`,
    );
    expect(refused?.message).toContain(reason);
    expect(readFileSync(join(dir, 'victim'), 'utf8')).toBe('as it was');
    expect(existsSync(join(dir, 'nothing'))).toBe(false);
  });

  it.runIf(isRoot)('somebody else’s', () => {
    writeFileSync(path, '', { mode: 0o600 });
    chownSync(path, 12_345, 12_345);
    expect(problem({ stateDir: dir })?.message).toContain('it belongs to somebody else');
  });
});

describe('a log named by the user', () => {
  it('is no deck and no other file that was named by mistake', () => {
    const deck = '- question: Is it?\n  answer: true\n';
    writeFileSync(path, deck, { mode: 0o600 });
    expect(problem({ file: path })?.message).toContain('it is no score log; name another file');
    expect(readFileSync(path, 'utf8')).toBe(deck);
  });

  it.each([
    ['nothing', ''],
    ['a first line that was torn at once', '{"v'],
    ['a first line that was lost to zeros', '\0'.repeat(300)],
    ['zeros and a line', `${'\0'.repeat(300)}${lineOf(two)}`],
    ['what somebody wrote before its lines', `# mine\n${lineOf(two)}`],
  ])('may hold %s', (_, before) => {
    writeFileSync(path, before, { mode: 0o600 });
    keep({ file: path }, one);
    expect(ids({ file: path })).toContain(one.id);
    expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true);
  });

  it('may be a link, whose target is written', () => {
    mkdirSync(join(dir, 'synced'));
    writeFileSync(join(dir, 'synced/mine'), '', { mode: 0o600 });
    symlinkSync('synced/mine', path);
    keep({ file: path }, one);
    expect(readFileSync(join(dir, 'synced/mine'), 'utf8')).toBe(lineOf(one));
    expect(ids({ file: path })).toEqual(['s-1']);
  });

  it('may be new, in a new folder', () => {
    keep({ file: join(dir, 'new/my.log') }, one);
    expect(ids({ file: join(dir, 'new/my.log') })).toEqual(['s-1']);
  });

  it.skipIf(!existsSync('/dev/full'))('is refused when it is a device', () => {
    expect(problem({ file: '/dev/full' })).toEqual({
      kind: 'refused',
      message: 'The score log `/dev/full` cannot be written: it is no regular file',
    });
  });

  it.each<[string, string, () => void]>([
    ['leads nowhere', 'it is a link that leads nowhere', () => symlinkSync('nothing', path)],
    ['leads to a device', 'it is no regular file', () => symlinkSync('/dev/full', path)],
    ['leads to itself', 'it is a link', () => symlinkSync(path, path)],
    [
      'leads to a FIFO',
      'it is no regular file',
      () => {
        execFileSync('mkfifo', [join(dir, 'fifo')]);
        symlinkSync('fifo', path);
      },
    ],
  ])('is refused as a link that %s', (_name, reason, plant) => {
    plant();
    expect(problem({ file: path })).toEqual({
      kind: 'refused',
      message: `The score log \`${path}\` cannot be written: ${reason}`,
    });
  });
});

describe('reading the logs', () => {
  it('finds nothing where there is none', () => {
    const nothing = { entries: [], damaged: [], newer: 0 };
    expect(readLog(logs, { stateDir: join(dir, 'nothing') })).toEqual(nothing);
    expect(readLog(logs, { file: join(dir, 'nothing') })).toEqual(nothing);
  });

  it('finds those of a state folder, each entry once', () => {
    keep({ stateDir: dir }, one, two);
    writeFileSync(join(dir, 'log-2025.jsonl'), lineOf(two) + lineOf(three));
    writeFileSync(join(dir, 'other.jsonl'), lineOf(answerEntry('s', 4)));
    expect(ids().sort()).toEqual(['s-1', 's-2', 's-3']);
    expect(ids({ file: join(dir, 'log-2025.jsonl') })).toEqual(['s-2', 's-3']);
  });

  it('says what is damaged and how much is newer', () => {
    const bytes = Buffer.from(lineOf(answerEntry('s', 2, { response: 'Ä' })));
    bytes[bytes.indexOf(0xc3)] = 0xff;
    writeFileSync(path, Buffer.concat([Buffer.from(`${sealed({ v: 2 })}\n`), bytes]));
    expect(readLog(logs, { stateDir: dir })).toEqual({
      entries: [],
      damaged: [{ path, line: 2, reason: 'its checksum does not fit' }],
      newer: 1,
    });
  });

  it('does not wait for a FIFO, and says what it could not read', () => {
    keep({ stateDir: dir }, one);
    const fifo = join(dir, 'log-x.jsonl');
    execFileSync('mkfifo', [fifo]);
    mkdirSync(join(dir, 'log-y.jsonl'));
    expect(readLog(logs, { stateDir: dir })).toEqual({
      entries: [one],
      damaged: [
        { path: fifo, line: 0, reason: 'it is no regular file' },
        { path: join(dir, 'log-y.jsonl'), line: 0, reason: 'it is no regular file' },
      ],
      newer: 0,
    });
  });

  it('says every line of a file that is no log', () => {
    writeFileSync(path, 'words\n'.repeat(200_000));
    const { entries, damaged } = readLog(logs, { stateDir: dir });
    expect([entries.length, damaged.length, damaged.at(-1)?.line]).toEqual([0, 200_000, 200_000]);
  });

  it('gives entries one by one, and lets through what the taker throws', () => {
    keep({ stateDir: dir }, one, two);
    const taken: unknown[] = [];
    const rest = logs.scan({ stateDir: dir }, (entry) => taken.push(wholeEntry(entry)));
    expect({ taken, ...rest }).toMatchObject({ taken: [one, two], damaged: [], newer: 0 });
    const fail = () => {
      throw new Error('of ours');
    };
    expect(() => logs.scan({ stateDir: dir }, fail)).toThrow('of ours');
  });

  it('joins characters cut between two reads', () => {
    const entries = Array.from({ length: 400 }, (_, n) =>
      answerEntry('s', n, { response: '🦉'.repeat(300 + n) }),
    );
    writeFileSync(path, entries.map(lineOf).join(''));
    expect(readLog(logs, { stateDir: dir }).entries).toEqual(entries);
  });
});
