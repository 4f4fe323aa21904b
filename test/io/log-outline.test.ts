import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAmendment } from '../../src/core/log/amendments.ts';
import type { LogEntry } from '../../src/core/log/entry.ts';
import { outlineOf } from '../../src/io/log-outline.ts';
import { nodeLogs } from '../../src/io/logs.ts';
import { answerEntry, lineOf, overrideEntry, undoEntry } from '../support/log-entries.ts';
import { readLog, stateDir } from '../support/logs.ts';

const logs = nodeLogs({}, 'linux');

describe('the outline of a log', () => {
  it('has the undos and overrides of the scan, however long the lines between them', () => {
    const words = 'x'.repeat(3000);
    const entries = Array.from({ length: 400 }, (_, n): LogEntry => {
      const answer = answerEntry('s', n, { response: `{"v":1,"kind":"undo",${words}` });
      if (n % 3 === 0) return answer;
      return n % 3 === 1 ? undoEntry(answer, n) : overrideEntry(answer, n);
    });
    const [last] = entries.splice(-1).map(lineOf);
    const text = `${entries.map(lineOf).join('')}${entries.map(lineOf).join('')}${last?.trimEnd()}`;
    const dir = stateDir({
      'log.jsonl': text,
      'log-1.jsonl': lineOf(undoEntry(answerEntry('s', 1), 900)),
    });
    const amending = readLog(logs, { stateDir: dir }).entries.filter(isAmendment);
    expect(amending.length).toBeGreaterThan(250);
    expect(logs.outline({ stateDir: dir }).amending).toEqual(amending);
  });

  it('has what stands behind a later time, also of another file', () => {
    const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((n) =>
      answerEntry('s', n, {
        at: `2026-11-2${n}T10:00:00.00${9 - n}Z`,
        response: '{"v":1,"kind":"undo","id":"x","at":"2026-12-01T10:00:00.000Z"',
      }),
    ) as [LogEntry, LogEntry, LogEntry, LogEntry, LogEntry];
    const lines = (...entries: LogEntry[]) => entries.map(lineOf).join('');
    const odd = '{"v":1,"kind":"answer","id":"s-9"\n\n{"v":2}\n';
    const dir = stateDir({
      'log-1.jsonl': `${lines(b, a)}${odd}${lines(d)}`,
      'log.jsonl': `nothing${lines(c)}${lines(a, c, e).trimEnd()}`,
    });
    // The first `c` is glued to a torn line, and `a` is there for the second time.
    expect(logs.outline({ stateDir: dir }).late).toEqual([a, c]);
  });

  it('has nothing of a log that is not there, and gives up where too much is late', () => {
    expect(logs.outline({ stateDir: stateDir({}) })).toEqual({ amending: [], late: [] });
    const at = '2026-11-24T10:00:00.000Z';
    const entries = [answerEntry('t', 1, { at }), answerEntry('s', 1), answerEntry('s', 2)];
    const dir = stateDir({ 'log.jsonl': entries.map(lineOf).join('') });
    const path = join(dir, 'log.jsonl');
    expect(outlineOf([path], 2).late).toEqual(entries.slice(1));
    expect(outlineOf([path], 1).late).toBeUndefined();
  });
});
