import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerEntry, lineOf, sealed } from '../../support/log-entries.ts';
import { stateDir } from '../../support/logs.ts';
import { quizHere } from '../../support/quiz-here.ts';
import { folder, write } from '../../support/quiz.ts';

const [a, b, c] = [1, 2, 3].map((n) => lineOf(answerEntry('s', n))) as [string, string, string];

describe('quiz log path', () => {
  it('prints the file, whether it is there or not', async () => {
    const dir = folder();
    expect(await quizHere(['log', 'path', '--state-dir', dir])).toEqual({
      code: 0,
      out: `${join(dir, 'log.jsonl')}\n`,
      err: '',
    });
    expect((await quizHere(['log', 'path', '--log', 'own.jsonl'])).out).toBe('own.jsonl\n');
  });
});

describe('quiz log check', () => {
  it('counts what every file of the state folder holds', async () => {
    const dir = stateDir({ 'log.jsonl': a + b, 'log-2026-11.jsonl': c, 'notes.jsonl': '?' });
    expect(await quizHere(['log', 'check', '--state-dir', dir])).toEqual({
      code: 0,
      out: `${dir}/log-2026-11.jsonl: 1 entry\n${dir}/log.jsonl: 2 entries\n`,
      err: '',
    });
  });

  it('names every damaged line by file, number and reason, and ends with 1', async () => {
    const newer = `${sealed({ v: 1, kind: 'new' })}\n`;
    const dir = stateDir({
      'log.jsonl': `${a}${b.replace('right', 'wrong')}\n${newer}\0\0\u001b[2J\n${c.slice(0, 30)}`,
      'log-x.jsonl': `${c}${sealed({ v: 1, kind: 'answer' })}\n`,
    });
    expect(await quizHere(['log', 'check', '--state-dir', dir])).toEqual({
      code: 1,
      out: `${dir}/log-x.jsonl: 1 entry, 1 damaged line
  line 2: a member is missing or not what it should be
${dir}/log.jsonl: 1 entry, 1 line of a newer version, 3 damaged lines
  line 2: its checksum does not fit
  line 5: it does not end in a checksum
  line 6: it does not end in a checksum
`,
      err: `Damaged lines are passed over wherever the log is read. For a log without them,
move the file to another folder and take over the rest with \`quiz log merge FILE\`.
`,
    });
  });

  it('reads whatever bytes there are', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${a}`),
      Buffer.from([0xff, 0xfe, 0x0a, 0, 0, 0, 0x0a]),
      Buffer.from(b.replace('text', 't\u00e9xt').replace(/\n$/, '\r\n')),
      Buffer.from(c),
    ]);
    const dir = folder();
    write('log.jsonl', bytes, dir);
    const { code, out } = await quizHere(['log', 'check', '--json', '--state-dir', dir]);
    expect(code).toBe(1);
    const { files } = JSON.parse(out) as { files: { entries: number; damaged: object[] }[] };
    expect(files[0]?.entries).toBe(2);
    expect(files[0]?.damaged).toHaveLength(4);
  });

  it('prints the same as JSON', async () => {
    const dir = stateDir({ 'log.jsonl': `${a}x\n` });
    const { code, out } = await quizHere(['log', 'check', '--json', '--state-dir', dir]);
    expect(code).toBe(1);
    const damaged = [{ line: 2, reason: 'it does not end in a checksum' }];
    const file = { path: join(dir, 'log.jsonl'), entries: 1, newer: 0, damaged };
    expect(JSON.parse(out)).toEqual({ schemaVersion: 1, damaged: 1, files: [file] });
  });

  it('takes a log that is not there yet for clean, but not one that was named', async () => {
    const dir = folder();
    expect(await quizHere(['log', 'check', '--state-dir', dir])).toEqual({
      code: 0,
      out: '',
      err: `There is no score log yet: \`${dir}/log.jsonl\`\n`,
    });
    const named = await quizHere(['log', 'check', '--log', join(dir, 'own.jsonl')]);
    expect(named).toMatchObject({ code: 2, out: '' });
    expect(named.err).toMatch('no such file');
  });

  it('ends with 2 where a file cannot be read, and checks the others', async () => {
    const dir = stateDir({ 'log.jsonl': a });
    mkdirSync(join(dir, 'log-folder.jsonl'));
    const { code, out, err } = await quizHere(['log', 'check', '--state-dir', dir]);
    expect(code).toBe(2);
    expect(out).toBe(`${dir}/log.jsonl: 1 entry\n`);
    expect(err).toMatch('log-folder.jsonl`: it is no regular file');
    expect(await quizHere(['log', 'check', '--state-dir', write('file', '')])).toMatchObject({
      code: 2,
    });
  });
});
