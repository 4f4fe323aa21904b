import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerEntry, overrideEntry, startEntry, undoEntry } from '../../support/log-entries.ts';
import { stateDir } from '../../support/logs.ts';
import { quizHere } from '../../support/quiz-here.ts';
import { folder, write } from '../../support/quiz.ts';
import { readCsv } from '../../support/read-csv.ts';

const wrong = answerEntry('s', 2, { verdict: 'wrong', score: 0, rating: 1, topic: 't' });
const pairs = answerEntry('s', 3, { type: 'matching', response: [['a', 'b']], tags: ['x', 'y'] });
const skipped = answerEntry('s', 4, { verdict: 'skipped', score: 0 });
const log = [startEntry(), wrong, pairs, skipped, overrideEntry(wrong, 5), undoEntry(skipped, 6)];

const header =
  'id,at,local,session,deck,question,type,topic,tags,try,response,verdict,score,points,rating,hints,ms,mode,scheduled,overridden';

function run(dir: string, ...args: readonly string[]) {
  return quizHere(['log', 'export', '--state-dir', dir, ...args]);
}

describe('quiz log export --csv', () => {
  it('has a row for every answer that stands, as it stands', async () => {
    expect(await run(stateDir(log), '--csv')).toEqual({
      code: 0,
      out: `${header}\r
s-2,2026-11-23T15:00:02.000Z,2026-11-23 16:00:02 +01:00,s,d,q,short-answer,t,,1,text,right,1,1,3,0,8123,learn,true,true\r
s-3,2026-11-23T15:00:03.000Z,2026-11-23 16:00:03 +01:00,s,d,q,matching,,x; y,1,"[[""a"",""b""]]",right,1,1,3,0,8123,learn,true,false\r
`.replace(',x; y,', ',"x; y",'),
      err: '',
    });
  });

  it('has the columns that the help names, in that order', async () => {
    const { out } = await quizHere(['log', 'export', '--help']);
    const [, told = ''] = /Columns of --csv: (.*?) with --all\./s.exec(out) ?? [];
    const names = told.replace(/\([^)]*\)/g, '').split(/[,;\s]+/);
    expect(names.filter(Boolean).join(',')).toBe(`${header},undone`);
  });

  it('keeps undone answers with --all, in a column of their own', async () => {
    const rows = readCsv((await run(stateDir(log), '--csv', '--all')).out);
    expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['id', 'undone'],
      ['s-2', 'false'],
      ['s-3', 'false'],
      ['s-4', 'true'],
    ]);
  });

  it('lets a spreadsheet run nothing, unless --raw is given', async () => {
    const evil = '=HYPERLINK("http://x","y")';
    const dir = stateDir([answerEntry(evil, 1, { deck: '@d', tags: [evil], response: evil })]);
    const [, safe = []] = readCsv((await run(dir, '--csv')).out);
    expect(safe.filter((cell) => /^[=@+-]/.test(cell))).toEqual([]);
    const [, raw = []] = readCsv((await run(dir, '--csv', '--raw')).out);
    expect([raw[4], raw[10]]).toEqual(['@d', evil]);
  });
});

describe('quiz log export --json', () => {
  it('is one object with the answers as they stand', async () => {
    const data = JSON.parse((await run(stateDir(log), '--json')).out) as unknown;
    const standing = { ...wrong, verdict: 'right', score: 1, rating: 3, overridden: true };
    expect(data).toEqual({
      schemaVersion: 1,
      answers: [standing, { ...pairs, overridden: false }],
    });
  });

  it('says with --all which were undone', async () => {
    const data = JSON.parse((await run(stateDir(log), '--json', '--all')).out) as {
      answers: { undone: boolean }[];
    };
    expect(data.answers.map(({ undone }) => undone)).toEqual([false, false, true]);
  });

  it('is whole where there is no answer, and the same in any locale', async () => {
    expect(JSON.parse((await run(folder(), '--json')).out)).toEqual({
      schemaVersion: 1,
      answers: [],
    });
    const dir = stateDir([answerEntry('s', 1, { response: 'né' })]);
    const args = ['log', 'export', '--json', '--state-dir', dir];
    expect((await quizHere(args, { env: { LC_ALL: 'C' } })).out).toBe((await quizHere(args)).out);
  });
});

describe('the answers to export', () => {
  it.each([
    [['--question', 'other'], []],
    [
      ['--verdict', 'right'],
      ['s-2', 's-3'],
    ],
    [['--since', '2026-11-23T16:00:03'], ['s-3']],
  ])('are those that %j leaves in', async (args, ids) => {
    const rows = readCsv((await run(stateDir(log), '--csv', ...args)).out);
    expect(rows.slice(1).map(([id]) => id)).toEqual(ids);
  });
});

describe('the file to export to', () => {
  it('is written whole, and not replaced without --force', async () => {
    const dir = stateDir(log);
    const path = join(folder(), 'answers.csv');
    expect(await run(dir, '--csv', '--output', path)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(path, 'utf8')).toBe((await run(dir, '--csv')).out);
    const before = statSync(path).mtimeMs;
    const { code, err } = await run(dir, '--json', '--output', path);
    expect(code).toBe(2);
    expect(err).toBe(`error: \`${path}\` is there already\n  Add \`--force\` to replace it.\n`);
    expect(statSync(path).mtimeMs).toBe(before);
    expect((await run(dir, '--json', '--output', path, '--force')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe((await run(dir, '--json')).out);
    expect(readdirSync(join(path, '..'))).toEqual(['answers.csv']);
  });

  it('may be -, and a link is followed', async () => {
    const dir = stateDir(log);
    expect((await run(dir, '--csv', '--output', '-')).out).toMatch(/^id,/);
    const real = write('real.csv', 'old');
    const link = join(folder(), 'link.csv');
    symlinkSync(real, link);
    expect((await run(dir, '--csv', '--output', link, '--force')).code).toBe(0);
    expect(readFileSync(real, 'utf8')).toMatch(/^id,/);
  });

  it('is not written of a log of which a file cannot be read', async () => {
    const dir = stateDir(log);
    mkdirSync(join(dir, 'log-x.jsonl'));
    expect(await run(dir, '--csv')).toMatchObject({ code: 2, out: '' });
    const path = join(folder(), 'answers.csv');
    expect((await run(dir, '--csv', '--output', path)).code).toBe(2);
    expect(existsSync(path)).toBe(false);
  });

  it('must be a file that can be', async () => {
    const dir = stateDir(log);
    expect((await run(dir, '--csv', '--output', dir, '--force')).err).toMatch(
      'it is no regular file',
    );
    expect((await run(dir, '--csv', '--output', '/dev/null', '--force')).code).toBe(2);
    expect((await run(dir, '--csv', '--output', join(dir, 'no/x.csv'))).err).toMatch(
      'no such file',
    );
  });
});

describe('options that do not go together', () => {
  it.each([
    [[], /`--csv`, `--json` or `--xapi`/],
    [['--csv', '--json'], /`--csv`, `--json` or `--xapi`/],
    [['--json', '--raw'], /`--raw` is about the cells/],
    [['--csv', '--actor', 'mailto:a@b.c'], /are about `--xapi`/],
  ])('%j is refused', async (args, message) => {
    const { code, out, err } = await run(stateDir(log), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});
