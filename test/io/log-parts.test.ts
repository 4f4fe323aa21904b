import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/core/log/entry.ts';
import type { LogPart } from '../../src/core/log/in-order.ts';
import { encodeLine } from '../../src/core/log/line.ts';
import { nodeLogs } from '../../src/io/logs.ts';
import { folder, write } from '../support/quiz.ts';
import { answerEntry } from '../support/log-entries.ts';

const logs = nodeLogs({}, process.platform);

/** A log of over a megabyte, without its last line feed; reading it takes several chunks. */
function longLog(): string {
  const lines = Array.from({ length: 4001 }, (_, n) => encodeLine(answerEntry('s', n + 1), crc32));
  return write('log.jsonl', lines.join('\n'));
}

function scan(file: string) {
  const ids: string[] = [];
  const parts: { readonly part: LogPart; readonly upTo: number }[] = [];
  const partEnd = (part: LogPart) => parts.push({ part, upTo: ids.length });
  logs.scan({ file }, ({ id }) => ids.push(id), { partEnd });
  return { ids, parts };
}

function idsIn(parts: readonly LogPart[]) {
  const ids: string[] = [];
  const take = ({ id }: LogEntry) => ids.push(id);
  return { ids, damaged: logs.scanParts(parts, take).damaged };
}

describe('parts of a log', () => {
  it('lie side by side from its beginning to its end', () => {
    const file = longLog();
    const parts = scan(file).parts.map(({ part }) => part);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map(({ from }) => from)).toEqual([0, ...parts.slice(0, -1).map(({ to }) => to)]);
    expect(idsIn(parts).ids).toHaveLength(4001);
  });

  it('have the entries that were told before their ends, each read alone', () => {
    const { ids, parts } = scan(longLog());
    let from = 0;
    for (const { part, upTo } of parts) {
      expect(idsIn([part])).toEqual({ ids: ids.slice(from, upTo), damaged: [] });
      from = upTo;
    }
    expect(from).toBe(ids.length);
  });

  it('that cannot be read any more are told', () => {
    const path = folder();
    expect(idsIn([{ path, from: 0, to: 10 }])).toEqual({
      ids: [],
      damaged: [{ path, line: 0, reason: 'it is no regular file' }],
    });
  });
});
