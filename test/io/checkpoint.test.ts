import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeEntry } from '../../src/core/log/answer.ts';
import type { LogEntry } from '../../src/core/log/entry.ts';
import type { LogMark } from '../../src/host/logs.ts';
import { checkpointAt } from '../../src/io/checkpoint.ts';
import { nodeLogs } from '../../src/io/logs.ts';
import { answerEntry, lineOf } from '../support/log-entries.ts';
import { stateDir } from '../support/logs.ts';
import { folder } from '../support/quiz.ts';

const logs = nodeLogs({}, 'linux');
const [one, two, three] = [answerEntry('s', 1), answerEntry('s', 2), answerEntry('s', 3)];

function marked(files: { readonly [name: string]: string }) {
  const dir = stateDir(files);
  const { mark } = logs.scan({ stateDir: dir }, () => {});
  return { dir, mark, path: join(dir, 'log.jsonl') };
}

function after(dir: string, mark: LogMark | undefined) {
  const taken: LogEntry[] = [];
  const { mark: _, ...scan } = logs.scan(
    { stateDir: dir },
    (entry) => taken.push(wholeEntry(entry)),
    mark === undefined ? {} : { after: mark },
  );
  return { taken, ...scan };
}

describe('a mark in the logs', () => {
  const text = lineOf(one) + 'nonsense\n' + lineOf(two);

  it('lets a scan go on behind it, and count what is before it', () => {
    const { dir, mark, path } = marked({ 'log.jsonl': text });
    appendFileSync(path, `${lineOf(two)}more nonsense\n${lineOf(three)}`);
    expect(mark !== undefined && logs.isStill({ stateDir: dir }, mark)).toBe(true);
    const { damaged, newer } = after(dir, undefined);
    expect(after(dir, mark)).toEqual({ taken: [three], damaged, newer });
    expect(damaged.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('is used as often as one likes', () => {
    const { dir, mark, path } = marked({ 'log.jsonl': text });
    appendFileSync(path, lineOf(three));
    expect(after(dir, mark)).toEqual(after(dir, mark));
  });

  it('is not set where the last line has no end', () => {
    expect(marked({ 'log.jsonl': text.trimEnd() }).mark).toBeUndefined();
  });

  it.each([
    ['a byte was changed', (path: string) => writeFileSync(path, text.replace('8123', '8124'))],
    ['it was cut', (path: string) => truncateSync(path, 100)],
    ['it is gone', (path: string) => rmSync(path)],
    ['a log was put beside it', (path: string) => writeFileSync(`${path}.jsonl`, text)],
    [
      'another than the last log grew',
      (path: string) => appendFileSync(join(path, '../log-1.jsonl'), lineOf(three)),
    ],
  ])('is not that of the logs any more when %s', (_, change) => {
    const { dir, mark, path } = marked({ 'log-1.jsonl': lineOf(three), 'log.jsonl': text });
    expect(mark !== undefined && logs.isStill({ stateDir: dir }, mark)).toBe(true);
    change(path);
    expect(mark !== undefined && logs.isStill({ stateDir: dir }, mark)).toBe(false);
  });
});

describe('a checkpoint', () => {
  const data = { map: new Map([['é', [1, undefined]]]), set: new Set([-Infinity]) };

  it('comes back as it was written, and is replaced', () => {
    const dir = folder();
    expect(checkpointAt(dir, 'a').read()).toBeUndefined();
    checkpointAt(dir, 'a').write(1);
    checkpointAt(dir, 'a').write(data);
    checkpointAt(dir, 'b').write(2);
    expect(checkpointAt(dir, 'a').read()).toEqual(data);
  });

  it('is none when any of its bytes is another, or it ends early', () => {
    const dir = folder();
    checkpointAt(dir, 'a').write(data);
    const path = join(dir, 'cache/a.bin');
    const bytes = readFileSync(path);
    for (let place = 0; place < bytes.length; place += 1) {
      const other = Buffer.from(bytes);
      other.writeUInt8((other.readUInt8(place) + 1) % 256, place);
      writeFileSync(path, place % 2 === 0 ? other : bytes.subarray(0, place));
      expect(checkpointAt(dir, 'a').read()).toBeUndefined();
    }
  });

  it('is left out where it cannot be written', () => {
    const dir = folder();
    writeFileSync(join(dir, 'cache'), '');
    checkpointAt(dir, 'a').write(data);
    expect(checkpointAt(dir, 'a').read()).toBeUndefined();
  });
});
