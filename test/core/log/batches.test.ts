import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeEntry } from '../../../src/core/log/answer.ts';
import { receiver, sender } from '../../../src/core/log/batches.ts';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { logFiles } from '../../support/arbitrary-log.ts';
import { asRead } from '../../support/as-read.ts';
import { runsOf } from '../../support/breadth.ts';
import { answerEntry } from '../../support/log-entries.ts';

/** Sends entries as one thread sends them to another, in copies. */
function sent(entries: readonly LogEntry[], limits: { most: number; parts: number }) {
  const received: LogEntry[] = [];
  const receive = receiver((entry) => received.push(entry));
  const out = sender(limits);
  let batches = 0;
  const flush = () => {
    batches += 1;
    receive(structuredClone(out.takeBatch()));
  };
  for (const entry of entries) {
    out.add(entry);
    if (out.isFull) flush();
  }
  if (!out.isEmpty) flush();
  return { received, batches };
}

describe('entries that another thread read', () => {
  it('are those that it sent, however few of their parts are known at a time', () => {
    fc.assert(
      fc.property(
        logFiles,
        fc.integer({ min: 1, max: 9 }),
        fc.nat({ max: 6 }),
        (files, most, parts) => {
          const entries = files.flat();
          const { received } = sent(entries.map(asRead()), { most, parts });
          expect(received.map(wholeEntry)).toEqual(entries);
        },
      ),
      { numRuns: runsOf(1000) },
    );
  });

  it('come in batches of so many answers, or other entries', () => {
    const answers = Array.from({ length: 10 }, (_, n) => answerEntry('s', n + 1));
    expect(sent(answers.map(asRead()), { most: 5, parts: 100 }).batches).toBe(2);
    expect(sent(answers, { most: 3, parts: 100 }).batches).toBe(4);
  });

  it('say what was said, and no more parts are known at a time than may be', () => {
    const said = Array.from({ length: 30 }, (_, n) =>
      answerEntry('s', n + 1, { response: `text ${n}` }),
    );
    expect(sent(said.map(asRead()), { most: 4, parts: 8 }).received.map(wholeEntry)).toEqual(said);
    const out = sender({ most: 1, parts: 8 });
    const froms = said.map(asRead()).map((entry) => {
      out.add(entry);
      return out.takeBatch().fresh.response.from;
    });
    expect(froms.slice(0, 11)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]);
    expect(Math.max(...froms)).toBe(8);
  });

  it('share the parts that they shared', () => {
    const answers = [answerEntry('s', 1), answerEntry('s', 2), answerEntry('s', 3)].map(asRead());
    const { received } = sent(answers, { most: 1, parts: 100 });
    const [one, two, three] = received.map((entry) => ('card' in entry ? entry.card : undefined));
    expect(one).toBeDefined();
    expect(two).toBe(one);
    expect(three).toBe(one);
  });
});
