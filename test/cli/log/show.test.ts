import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  answerEntry,
  endEntry,
  lineOf,
  overrideEntry,
  startEntry,
  switchEntry,
  undoEntry,
} from '../../support/log-entries.ts';
import { stateDir } from '../../support/logs.ts';
import { quizHere } from '../../support/quiz-here.ts';
import { bin, cleanEnvironment } from '../../support/quiz.ts';

const session = '3f2a91bc-0d5e-4c1b-9a55-000000000001';
const wrong = answerEntry(session, 3, { question: 'he-init', verdict: 'wrong', score: 0, try: 2 });
const listed = answerEntry(session, 4, {
  response: [['a', 'b']],
  verdict: 'skipped',
  offset: -150,
});
const log = [
  startEntry(session),
  answerEntry(session, 2),
  wrong,
  listed,
  overrideEntry(wrong, 5),
  undoEntry(listed, 6),
  switchEntry('flag', 7, false),
  { ...endEntry(session, 8), at: '2026-11-23T23:30:00.000Z' },
] as const;

function show(dir: string, ...args: readonly string[]) {
  return quizHere(['log', 'show', '--state-dir', dir, ...args]);
}

function firsts(out: string): readonly string[] {
  return out.split('\n').flatMap((line) => (line === '' ? [] : (line.split(' ')[0] ?? '')));
}

describe('quiz log show', () => {
  it('prints an entry a line, at the time and place of the learner, as it stands', async () => {
    expect(await show(stateDir(log))).toEqual({
      code: 0,
      out: `3f2a91bc-1   2026-11-23 16:00:01 +01:00 start    d  learn, 1 question
3f2a91bc-2   2026-11-23 16:00:02 +01:00 right    d/q  text  8.1 s
3f2a91bc-3   2026-11-23 16:00:03 +01:00 right    d/he-init  text  (overridden, was wrong)  try 2  8.1 s
3f2a91bc-4   2026-11-23 12:30:04 -02:30 skipped  (undone) d/q  a – b  8.1 s
3f2a91bc-5   2026-11-23 16:00:05 +01:00 override 3f2a91bc-3 is right
3f2a91bc-6   2026-11-23 16:00:06 +01:00 undo     3f2a91bc-4
s-7          2026-11-23 16:00:07 +01:00 flag     d/q off
3f2a91bc-8   2026-11-24 00:30:00 +01:00 end      done, 1 of 1 right
`,
      err: '',
    });
  });

  it.each([
    [
      ['--kind', 'start', '--kind', 'end'],
      ['3f2a91bc-1', '3f2a91bc-8'],
    ],
    [['--question', 'he-init'], ['3f2a91bc-3']],
    [['--deck', 'd', '--kind', 'flag'], ['s-7']],
    [
      ['--verdict', 'right'],
      ['3f2a91bc-2', '3f2a91bc-3'],
    ],
    [['--verdict', 'skipped', '--verdict', 'timeout'], ['3f2a91bc-4']],
    [['--since', '2026-11-24'], ['3f2a91bc-8']],
    [
      ['--since', '2026-11-23T16:00:07'],
      ['s-7', '3f2a91bc-8'],
    ],
    [
      ['-n', '2'],
      ['s-7', '3f2a91bc-8'],
    ],
    [['-n', '1', '--kind', 'answer'], ['3f2a91bc-4']],
  ])('%j leaves the others out', async (args, ids) => {
    expect(firsts((await show(stateDir(log), ...args)).out)).toEqual(ids);
  });

  it('takes days and weeks up to today, as `quiz stats` does', async () => {
    const today = answerEntry('t', 1, { at: new Date().toISOString() });
    const entries = [...log, today];
    for (const since of ['1d', '1w'])
      expect(firsts((await show(stateDir(entries), '--since', since)).out)).toContain('t-1');
    const whole = await show(stateDir(entries), '--since', '99999w');
    expect(firsts(whole.out)).toHaveLength(entries.length);
    const old = answerEntry('o', 1, { at: '2020-01-01T12:00:00.000Z' });
    const none = await show(stateDir([old]), '--since', '52w');
    expect(none.err).toBe('error: No entry of the score log matches\n');
  });

  it('says that a filter matches nothing, with 2, and takes an empty log as it is', async () => {
    expect(await show(stateDir(log), '--deck', 'other')).toEqual({
      code: 2,
      out: '',
      err: 'error: No entry of the score log matches\n',
    });
    expect(await show(stateDir([]))).toEqual({ code: 0, out: '', err: '' });
  });

  it.each([
    [['--kind', 'answers'], /Allowed choices are start, answer/],
    [['--verdict', 'good'], /Allowed choices are right/],
    [['--since', '2026-02-30'], /Expected a date such as/],
    [['--since', 'yesterday'], /Expected a date such as/],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await show(stateDir(log), ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('prints entries as they are in the log as JSON Lines, with what became of them', async () => {
    const lines = (await show(stateDir(log), '--json')).out.trimEnd().split('\n');
    const entries = lines.map((line): unknown => JSON.parse(line));
    expect(entries).toHaveLength(8);
    expect(entries[1]).toEqual(log[1]);
    expect(entries[2]).toEqual({ ...wrong, standing: { verdict: 'right', score: 1, rating: 3 } });
    expect(entries[3]).toEqual({ ...listed, undone: true });
  });

  it('puts entries in order whatever file and place they stand in', async () => {
    const [a, b, c] = [2, 3, 4].map((n) => lineOf(answerEntry('s', n))) as [string, string, string];
    const dir = stateDir({ 'log.jsonl': c + a, 'log-z.jsonl': b });
    expect(firsts((await show(dir)).out)).toEqual(['s-2', 's-3', 's-4']);
    expect(firsts((await show(dir, '-n', '1')).out)).toEqual(['s-4']);
  });

  it('reads around damaged lines, and tells of them', async () => {
    const { code, out, err } = await show(stateDir({ 'log.jsonl': `${lineOf(log[1])}half\n` }));
    expect(code).toBe(0);
    expect(firsts(out)).toEqual(['3f2a91bc-2']);
    expect(err).toBe('warning: 1 damaged line left out; `quiz log check` names them\n');
  });

  it('sends a terminal nothing but text whatever the log holds', async () => {
    const nasty = '\u001b]52;c;aGk=\u0007\u009b31m\u202e\r\n\t\ud800';
    const hostile = answerEntry(nasty, 1, { deck: nasty, question: nasty, response: nasty });
    const dir = stateDir([{ ...startEntry('s', 2, [nasty]) }, hostile]);
    for (const form of [[], ['--json'], ['--color', 'always']]) {
      const { code, out } = await show(dir, ...form);
      expect(code).toBe(0);
      // oxlint-disable-next-line no-control-regex -- what must not reach a terminal
      expect(out.replace(/\u001b\[\d*m/g, '')).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
      expect(out.trimEnd().split('\n')).toHaveLength(2);
    }
  });

  it('ends quietly when its reader goes away', async () => {
    const many = Array.from({ length: 5000 }, (_, n) => answerEntry('s', n + 1));
    const command = `"${process.execPath}" "${bin}" log show --state-dir "${stateDir(many)}" | head -1`;
    const ended = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      env: cleanEnvironment(),
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(ended.stdout.split('\n')).toHaveLength(2);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
  });
});
