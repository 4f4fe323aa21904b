import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerEntry, lineOf, overrideEntry, sealed } from '../../support/log-entries.ts';
import { stateDir } from '../../support/logs.ts';
import { quizHere } from '../../support/quiz-here.ts';
import { folder, logEntries, write } from '../../support/quiz.ts';

const [one, two] = [answerEntry('sess', 1), answerEntry('sess', 2, { question: 'last' })];

function log(dir: string, ...args: readonly string[]) {
  return quizHere(['log', ...args, '--state-dir', dir]);
}

describe('quiz log undo', () => {
  it('takes back the last standing answer, says which, and how to take that back', async () => {
    const dir = stateDir([one, two, overrideEntry(one, 3)]);
    const { code, out } = await log(dir, 'undo');
    expect(code).toBe(0);
    const entry = logEntries(join(dir, 'log.jsonl'))[3];
    expect(entry).toMatchObject({ kind: 'undo', target: 'sess-2', n: 1 });
    const id = /quiz log undo (\S+)$/.exec(out.trimEnd())?.[1] ?? '';
    expect(out).toMatch(/^Undone: sess-2 .* d\/last {2}text {2}8\.1 s\nTo undo this: /);
    expect(String(entry?.['id']).startsWith(id.slice(0, 8))).toBe(true);
    expect((await log(dir, 'undo')).out).toMatch(/^Undone: sess-1 /);
    expect((await log(dir, 'undo', id)).code).toBe(0);
    expect((await log(dir, 'show', '--question', 'last')).out).not.toContain('undone');
  });

  it('takes back the entry of an id, and says when that was done before', async () => {
    const dir = stateDir([one, two]);
    expect((await log(dir, 'undo', 'sess-1')).code).toBe(0);
    expect(await log(dir, 'undo', 'sess-1')).toEqual({
      code: 1,
      out: '',
      err: 'That entry is undone already: sess-1\n',
    });
    expect(logEntries(join(dir, 'log.jsonl'))).toHaveLength(3);
  });

  it('asks for the whole id where the short one fits several entries', async () => {
    const dir = stateDir([answerEntry('session-a', 1), answerEntry('session-b', 1)]);
    const { code, err } = await log(dir, 'undo', 'session--1');
    expect(code).toBe(2);
    expect(err).toMatch(/Several entries have the short id `session--1`\n {2}Give the whole id/);
    expect((await log(dir, 'undo', 'session-b-1')).code).toBe(0);
  });

  it('ends with 2 where there is nothing of the kind', async () => {
    expect((await log(stateDir([one]), 'undo', 'other-1')).err).toMatch(
      'No entry has the id `other-1`',
    );
    expect(await log(folder(), 'undo')).toMatchObject({ code: 2, out: '' });
  });

  it('tells of damage, as the damaged line may be the answer that is meant', async () => {
    const dir = stateDir({ 'log.jsonl': `${lineOf(one)}${lineOf(two).slice(0, 40)}` });
    const { code, out, err } = await log(dir, 'undo');
    expect(code).toBe(0);
    expect(out).toMatch(/^Undone: sess-1 /);
    expect(err).toMatch('1 damaged line left out');
  });

  it('undoes nothing in a log of which a file cannot be read', async () => {
    const dir = stateDir([one]);
    mkdirSync(join(dir, 'log-x.jsonl'));
    expect(await log(dir, 'undo')).toMatchObject({ code: 2, out: '' });
    expect(logEntries(join(dir, 'log.jsonl'))).toHaveLength(1);
  });

  it('prints nothing where the log cannot be written', async () => {
    const real = stateDir([one]);
    const dir = folder();
    symlinkSync(join(real, 'log.jsonl'), join(dir, 'log.jsonl'));
    expect(await log(dir, 'undo')).toMatchObject({ code: 2, out: '' });
    expect(logEntries(join(real, 'log.jsonl'))).toHaveLength(1);
  });
});

describe('quiz log archive', () => {
  it('moves the log aside by the day, byte for byte, and never over another', async () => {
    const dir = stateDir([one]);
    const { code, out } = await log(dir, 'archive');
    expect(code).toBe(0);
    const [name = ''] = readdirSync(dir);
    expect(name).toMatch(/^log-\d{4}-\d\d-\d\d\.jsonl$/);
    expect(out).toBe(`Archived as ${join(dir, name)}; it is still read\n`);
    expect(readFileSync(join(dir, name), 'utf8')).toBe(lineOf(one));
    write('log.jsonl', lineOf(two), dir);
    expect((await log(dir, 'archive')).code).toBe(0);
    expect(readdirSync(dir)).toEqual([name, name.replace('.jsonl', '_2.jsonl')]);
    expect((await log(dir, 'check')).out).toMatch(/: 1 entry\n.*: 1 entry\n/);
  });

  it('refuses where there is nothing to move, and makes no file', async () => {
    for (const dir of [folder(), stateDir([])]) {
      const before = readdirSync(dir);
      expect(await log(dir, 'archive')).toMatchObject({ code: 2, out: '' });
      expect(readdirSync(dir)).toEqual(before);
    }
  });

  it('moves no link and no folder', async () => {
    const [linked, occupied] = [folder(), folder()];
    symlinkSync(write('real.jsonl', lineOf(one)), join(linked, 'log.jsonl'));
    mkdirSync(join(occupied, 'log.jsonl'));
    for (const [dir, reason] of [
      [linked, 'it is a link'],
      [occupied, 'it is no regular file'],
    ] as const) {
      const { code, err } = await log(dir, 'archive');
      expect(code).toBe(2);
      expect(err).toMatch(reason);
      expect(readdirSync(dir)).toEqual(['log.jsonl']);
    }
  });

  it('refuses a log that was named, because it would no longer be read', async () => {
    const path = write('own.jsonl', lineOf(one));
    const { code, err } = await quizHere(['log', 'archive', '--log', path]);
    expect(code).toBe(2);
    expect(err).toMatch('a named log is read alone');
    expect(statSync(path).size).toBe(lineOf(one).length);
  });
});

describe('quiz log merge', () => {
  it('counts what is new in each file', async () => {
    const dir = stateDir([one]);
    const other = write('other.jsonl', lineOf(one) + lineOf(two));
    expect(await log(dir, 'merge', other, other)).toEqual({
      code: 0,
      out: `${other}: 2 entries, 1 new\n${other}: 2 entries, 0 new\n`,
      err: '',
    });
    expect(logEntries(join(dir, 'log.jsonl'))).toHaveLength(2);
  });

  it('takes over more entries than one write to disk holds', async () => {
    const many = Array.from({ length: 1201 }, (_, n) => lineOf(answerEntry('s', n + 1)));
    const dir = folder();
    const { out } = await log(dir, 'merge', write('other.jsonl', many.join('')));
    expect(out).toMatch(/: 1201 entries, 1201 new\n/);
    expect(readFileSync(join(dir, 'log.jsonl'), 'utf8')).toBe(many.join(''));
  });

  it('leaves out and names what is damaged or newer, and ends with 1', async () => {
    const dir = stateDir([one]);
    const other = write('other.jsonl', `x\n${lineOf(two)}${sealed({ v: 2 })}\n`);
    expect(await log(dir, 'merge', other)).toEqual({
      code: 1,
      out: `${other}: 1 entry, 1 new\n`,
      err: `warning: Left out of \`${other}\`: line 1, it does not end in a checksum
warning: Left out of \`${other}\`: 1 line of a newer version of quiz\n`,
    });
  });

  it('merges nothing when one of the files cannot be read', async () => {
    const dir = folder();
    const other = write('other.jsonl', lineOf(one));
    const { code, out, err } = await log(dir, 'merge', other, 'no.jsonl', dir);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `error: Cannot read \`no.jsonl\`: no such file or folder\nerror: Cannot read \`${dir}\`: it is a folder\n`,
    );
    expect(readdirSync(dir)).toEqual([]);
  });

  it('merges nothing into a log of which a file cannot be read', async () => {
    const dir = stateDir([one]);
    mkdirSync(join(dir, 'log-x.jsonl'));
    expect(await log(dir, 'merge', write('other.jsonl', lineOf(two)))).toMatchObject({
      code: 2,
      out: '',
    });
    expect(logEntries(join(dir, 'log.jsonl'))).toHaveLength(1);
  });

  it('makes a clean log of a damaged one that was moved away', async () => {
    const damaged = write('damaged.jsonl', `${lineOf(one)}half a line\n${lineOf(two)}`);
    const dir = folder();
    expect((await log(dir, 'merge', damaged)).code).toBe(1);
    expect(await log(dir, 'check')).toMatchObject({
      code: 0,
      out: `${dir}/log.jsonl: 2 entries\n`,
    });
  });
});
