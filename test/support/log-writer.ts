/**
 * A program that keeps a log, run as a child so that it can be killed and starved:
 * `STATE_DIR SESSION COUNT after|before [LONGEST]`, answers up to `LONGEST` characters. Writes the place of every entry it was told is kept to stdout;
 * with `before`, the control, already before it is kept. A problem goes to stdout too, and ends it.
 */
import { writeSync } from 'node:fs';
import { nodeLogs } from '../../src/io/logs.ts';
import { answerEntry } from './log-entries.ts';

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
  const problem = log.append(answerEntry(session, n, { response }));
  if (problem !== undefined) {
    say(`${problem.kind} ${problem.message}`);
    process.exit(3);
  }
  if (when !== 'before') say(n);
}

function say(what: string | number): void {
  writeSync(1, `${what}\n`);
}
