import type { LogEntry } from '../../src/core/log/entry.ts';
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
