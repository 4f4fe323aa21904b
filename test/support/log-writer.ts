/**
 * A program that keeps a log, run as a child so that it can be killed and starved: `STATE_DIR SESSION
 * COUNT after|before|halves [LONGEST]`, answers up to `LONGEST` characters. Writes the place of every
 * entry it was told is kept to stdout. A problem goes to stdout too, and ends it. Controls: `before`
 * tells already before it is kept, `halves` writes each line in two.
 */
import { appendFileSync, writeSync } from 'node:fs';
import type { LogEntry } from '../../src/core/log/entry.ts';
import { nodeLogs } from '../../src/io/logs.ts';
import { answerEntry, lineOf } from './log-entries.ts';

const [stateDir = '', session = '', count = '', when, longest = '3000'] = process.argv.slice(2);
const log = nodeLogs({}, process.platform).open({ stateDir });
if ('kind' in log) {
  say(`${log.kind} ${log.message}`);
  process.exit(3);
}
say('open');
for (let n = 1; n <= Number(count); n += 1) {
  if (when === 'before') say(n);
  const response = 'x'.repeat((n * 9973) % Number(longest));
  const entry = answerEntry(session, n, { response });
  const problem = when === 'halves' ? inHalves(log.path, entry) : log.append(entry);
  if (problem !== undefined) {
    say(`${problem.kind} ${problem.message}`);
    process.exit(3);
  }
  if (when !== 'before') say(n);
}

function inHalves(path: string, entry: LogEntry): undefined {
  const line = lineOf(entry);
  appendFileSync(path, line.slice(0, line.length / 2));
  appendFileSync(path, line.slice(line.length / 2));
}

function say(what: string | number): void {
  writeSync(1, `${what}\n`);
}
