import { wholeEntry } from '../../src/core/log/answer.ts';
import type { LogEntry } from '../../src/core/log/entry.ts';
import type { LogPlace, Logs, LogScan } from '../../src/host/logs.ts';
import { lineOf } from './log-entries.ts';
import { folder, write } from './quiz.ts';

/** A state folder with a log of these entries, or with files of these texts. */
export function stateDir(log: readonly LogEntry[] | { readonly [name: string]: string }): string {
  const dir = folder();
  const files = isEntries(log) ? { 'log.jsonl': log.map(lineOf).join('') } : log;
  for (const [name, text] of Object.entries(files)) write(name, text, dir);
  return dir;
}

function isEntries(log: object): log is readonly LogEntry[] {
  return Array.isArray(log);
}

/** All that is in a log at once, which the program never asks for. */
export function readLog(
  logs: Logs,
  place: LogPlace,
): Pick<LogScan, 'damaged' | 'newer'> & { readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = [];
  const { damaged, newer } = logs.scan(place, (entry) => entries.push(wholeEntry(entry)));
  return { entries, damaged, newer };
}
