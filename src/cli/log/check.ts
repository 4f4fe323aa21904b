import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { checkedJson, showChecked, type CheckedFile } from '../../core/view/log/check.ts';
import type { Host } from '../../host.ts';
import type { CheckOptions } from './options.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { isRefusal, refuse } from '../run/refusal.ts';
import { logFiles } from './log-files.ts';

/** `quiz log check`: every damaged line by file, number and reason. Nothing is changed. */
export function checkLog(host: Host, options: CheckOptions): ExitCode {
  const paths = logFiles(host, options);
  if (isRefusal(paths)) return paths.code;
  const checked = paths.map((path) => checkFile(host, path));
  const readable = checked.filter((file) => file !== undefined);
  const { paint } = host.look('stdout', options);
  host.streams.out(options.json ? checkedJson(readable) : showChecked(readable, paint));
  const clean = readable.every(({ damaged }) => damaged.length === 0);
  if (!clean && !options.json && !options.quiet) host.streams.err(advice);
  if (readable.length < checked.length) return exitCodes.usage;
  return clean ? exitCodes.ok : exitCodes.negative;
}

const advice = say`Damaged lines are passed over wherever the log is read. For a log without them,
move the file to another folder and take over the rest with \`quiz log merge FILE\`.
`;

/** `undefined` when the file cannot be read, which was then said. */
function checkFile(host: Host, path: string): CheckedFile | undefined {
  let entries = 0;
  const { damaged, newer } = host.logs.scan({ file: path }, () => {
    entries += 1;
  });
  const unread = damaged.find(({ line }) => line === 0);
  if (unread === undefined)
    return { path, entries, newer, damaged: damaged.map(({ line, reason }) => ({ line, reason })) };
  refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(unread.reason)}`);
  return undefined;
}
