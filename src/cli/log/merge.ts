import { wholeEntry } from '../../core/log/answer.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import { seenEntries, type Seen } from '../../core/log/seen.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { plural } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { Log, LogProblem, LogScan } from '../../host/logs.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Globals } from '../globals.ts';
import { logPlace } from '../log-place.ts';
import { refuse, type Refusal } from '../run/refusal.ts';
import { tellDamage } from './tell-damage.ts';

/**
 * `quiz log merge`: appends the entries of other logs that the own one does not have, by id. Merging
 * again, or in another order, changes nothing; the other files are only read.
 */
export function mergeLogs(host: Host, files: readonly string[], options: Globals): ExitCode {
  const unusable = files.flatMap((path) => refusalOf(host, path) ?? []);
  if (unusable[0] !== undefined) return unusable[0].code;
  const log = host.logs.open(logPlace(host, options));
  if ('kind' in log) return refuse(host, safeLine(log.message)).code;
  const seen = seenEntries();
  const own = host.logs.scan(logPlace(host, options), (entry) => void seen.isNew(entry));
  const code = tellDamage(host, own);
  const codes =
    code === exitCodes.ok ? files.map((path) => mergeFile(host, log, seen, path, options)) : [code];
  log.close();
  return worst(codes);
}

function refusalOf(host: Host, path: string): Refusal | undefined {
  const seen = host.files.look(path);
  if (seen.kind === 'file') return undefined;
  const reason =
    seen.kind === 'problem'
      ? seen.reason
      : `it is ${seen.kind === 'folder' ? 'a folder' : 'no regular file'}`;
  return refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(reason)}`);
}

/** Entries of one write to disk: many of them cost as much as one. */
const batchSize = 500;

function mergeFile(host: Host, log: Log, seen: Seen, path: string, { quiet }: Globals): ExitCode {
  const count = { all: 0, added: 0 };
  let batch: LogEntry[] = [];
  let problem: LogProblem | undefined;
  const flush = () => {
    problem ??= batch.length === 0 ? undefined : log.append(...batch);
    if (problem === undefined) count.added += batch.length;
    batch = [];
  };
  const scan = host.logs.scan({ file: path }, (entry) => {
    count.all += 1;
    if (problem === undefined && seen.isNew(entry)) batch.push(wholeEntry(entry));
    if (batch.length >= batchSize) flush();
  });
  flush();
  if (!quiet)
    host.streams.out(
      say`${safeLine(path)}: ${plural(count.all, say`entry`, say`entries`)}, ${count.added} new\n`,
    );
  const code = tellLeft(host, path, scan);
  return problem === undefined ? code : refuse(host, safeLine(problem.message)).code;
}

/** What could not be merged, line by line: the other file is left as it is. */
function tellLeft(host: Host, path: string, { damaged, newer }: LogScan): ExitCode {
  const name = safeLine(path);
  const unread = damaged.find(({ line }) => line === 0);
  if (unread !== undefined)
    return refuse(host, say`Cannot read \`${name}\`: ${safeLine(unread.reason)}`).code;
  for (const { line, reason } of damaged)
    host.streams.err(say`warning: Left out of \`${name}\`: line ${line}, ${safeLine(reason)}\n`);
  if (newer > 0)
    host.streams.err(
      say`warning: Left out of \`${name}\`: ${plural(newer, say`line`, say`lines`)} of a newer version of quiz\n`,
    );
  return damaged.length + newer === 0 ? exitCodes.ok : exitCodes.negative;
}

function worst(codes: readonly ExitCode[]): ExitCode {
  const all: readonly ExitCode[] = [exitCodes.usage, exitCodes.negative];
  return all.find((code) => codes.includes(code)) ?? exitCodes.ok;
}
