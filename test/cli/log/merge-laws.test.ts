import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveLog } from '../../../src/cli/log/archive.ts';
import { mergeLogs } from '../../../src/cli/log/merge.ts';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { inOrder, standingAnswers } from '../../../src/core/log/replay.ts';
import {
  answerEntry,
  lineOf,
  overrideEntry,
  startEntry,
  undoEntry,
} from '../../support/log-entries.ts';
import { readLog, stateDir } from '../../support/logs.ts';
import { noOptions, quietHost } from '../../support/quiet-host.ts';
import { folder, write } from '../../support/quiz.ts';

const { host } = quietHost();

/** Two machines that share some sessions: an id always stands for the same entry. */
const entry = fc
  .record({
    session: fc.constantFrom('a', 'b', 'ab-1'),
    n: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ session, n }): LogEntry => {
    if (n === 1) return startEntry(session);
    if (n % 5 === 0) return overrideEntry(answerEntry(session, n - 1), n);
    if (n % 7 === 0) return undoEntry(answerEntry(session, n - 1), n);
    const later = { inventedLater: { n } };
    const verdict = n % 2 ? 'right' : 'wrong';
    return { ...answerEntry(session, n, { question: `q${n % 3}`, verdict }), ...later };
  });

/** Lines of a log with damage in between. */
const log = fc
  .array(fc.oneof({ weight: 5, arbitrary: entry.map(lineOf) }, fc.constant('half a line\n')))
  .map((lines) => lines.join(''));

function file(text: string): string {
  return write('other.jsonl', text, folder());
}

/** The file of a new own log into which these were merged, one command each. */
function merged(...commands: readonly (readonly string[])[]): string {
  const dir = folder();
  for (const files of commands) mergeLogs(host, files, { ...noOptions, stateDir: dir });
  return join(dir, 'log.jsonl');
}

function entriesIn(path: string): readonly LogEntry[] {
  return inOrder(readLog(host.logs, { file: path }).entries);
}

const runs = { numRuns: 30 };

describe('merging logs', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(log, log, (one, other) => {
        const [a, b] = [file(one), file(other)];
        expect(entriesIn(merged([a], [b]))).toEqual(entriesIn(merged([b], [a])));
        expect(entriesIn(merged([a, b]))).toEqual(entriesIn(merged([b, a])));
      }),
      runs,
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(log, log, log, (...texts) => {
        const [a, b, c] = texts.map(file) as [string, string, string];
        const left = merged([merged([a], [b])], [c]);
        const right = merged([a], [merged([b], [c])]);
        expect(entriesIn(left)).toEqual(entriesIn(right));
      }),
      runs,
    );
  });

  it('is idempotent: the second time not a byte is written', () => {
    fc.assert(
      fc.property(log, (text) => {
        const path = file(text);
        const once = merged([path]);
        const before = readFileSync(once, 'utf8');
        const stateDir = join(once, '..');
        mergeLogs(host, [path, once, path], { ...noOptions, stateDir });
        expect(readFileSync(once, 'utf8')).toBe(before);
      }),
      runs,
    );
  });

  it('takes over every readable entry and no damage', () => {
    fc.assert(
      fc.property(log, (text) => {
        const path = file(text);
        const own = merged([path]);
        expect(entriesIn(own)).toEqual(entriesIn(path));
        expect(readLog(host.logs, { file: own }).damaged).toEqual([]);
      }),
      runs,
    );
  });

  it('never changes what the own log held', () => {
    fc.assert(
      fc.property(log, log, (one, other) => {
        const dir = stateDir({ 'log.jsonl': one });
        mergeLogs(host, [file(other)], { ...noOptions, stateDir: dir });
        expect(readFileSync(join(dir, 'log.jsonl'), 'utf8').startsWith(one)).toBe(true);
      }),
      runs,
    );
  });
});

describe('archiving a log', () => {
  it('changes nothing that is read, however often and whatever is added between', () => {
    fc.assert(
      fc.property(fc.array(log, { minLength: 1, maxLength: 4 }), (texts) => {
        const [apart, whole] = [folder(), folder()];
        for (const text of texts) {
          const path = file(text);
          mergeLogs(host, [path], { ...noOptions, stateDir: apart });
          archiveLog(host, { ...noOptions, stateDir: apart });
          mergeLogs(host, [path], { ...noOptions, stateDir: whole });
        }
        const [one, other] = [apart, whole].map((dir) => readLog(host.logs, { stateDir: dir }));
        expect(inOrder(one?.entries ?? [])).toEqual(inOrder(other?.entries ?? []));
        expect(standingAnswers(one?.entries ?? [])).toEqual(standingAnswers(other?.entries ?? []));
      }),
      runs,
    );
  });
});
