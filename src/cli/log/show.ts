import { wholeEntry } from '../../core/log/answer.ts';
import { amended, type Amendments } from '../../core/log/amendments.ts';
import type { LogEntry } from '../../core/log/entry.ts';
import { safeJson } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { entryLine, type LineForm } from '../../core/view/log/entry-line.ts';
import type { Host } from '../../host.ts';
import type { TextFill } from '../../host/files.ts';
import type { ShowLogOptions } from './options.ts';
import type { ExitCode } from '../exit-codes.ts';
import { inPager } from '../in-pager.ts';
import { logPlace } from '../log-place.ts';
import { isRefusal, refuse } from '../run/refusal.ts';
import { hasVerdict, isFiltered, isWanted } from './filters.ts';
import { inChunks } from './in-chunks.ts';
import { lastOf } from './last-of.ts';
import { logFiles } from './log-files.ts';
import { readInOrder, type InOrder } from './read-in-order.ts';
import { tellRead } from './tell-damage.ts';

/** `quiz log show`: an entry a line, oldest first. */
export async function showLog(host: Host, options: ShowLogOptions): Promise<ExitCode> {
  const files = logFiles(host, options);
  if (isRefusal(files)) return files.code;
  const read = readInOrder(host, logPlace(host, options), (entry) => isWanted(options, entry));
  let shown = 0;
  await print(host, options, read.count, (write) => {
    const line = lineMaker(host, read.amendments, options);
    eachShown(read, options, (entry) => {
      shown += 1;
      write(line(wholeEntry(entry)));
    });
    return undefined;
  });
  const code = tellRead(host, read);
  if (shown > 0 || files.length === 0 || !isFiltered(options)) return code;
  return refuse(host, say`No entry of the score log matches`).code;
}

function eachShown(
  { amendments, each }: InOrder,
  options: ShowLogOptions,
  take: (entry: LogEntry) => void,
): void {
  const matching = (then: (entry: LogEntry) => void) =>
    each((entry) => hasVerdict(options, entry, amendments) && then(entry));
  if (options.limit === undefined) matching(take);
  else for (const entry of lastOf(options.limit, matching)) take(entry);
}

type ToLine = (entry: LogEntry) => Shown;

function lineMaker(host: Host, amendments: Amendments, options: ShowLogOptions): ToLine {
  if (options.json) return (entry) => say`${safeJson(asData(entry, amendments))}\n`;
  const form = formFor(host, options);
  return (entry) => say`${entryLine(entry, amendments, form)}\n`;
}

/** Lines are cut only where somebody looks at them on a screen. */
function formFor(host: Host, options: ShowLogOptions): LineForm {
  const { paint, plain } = host.look('stdout', options);
  const { isTerminal, size } = host.streams.stdout;
  return isTerminal && !plain ? { paint, width: size().columns } : { paint };
}

/** The entry as it is in the log, and beside it what later entries made of it. */
function asData(entry: LogEntry, amendments: Amendments): object {
  const undone = amendments.isUndone(entry.id) ? { undone: true } : {};
  if (entry.kind !== 'answer' || amendments.overrideOf(entry.id) === undefined)
    return { ...entry, ...undone };
  const { verdict, score, rating } = amended(entry, amendments);
  return { ...entry, ...undone, standing: { verdict, score, rating } };
}

/** Through a pager where a person reads it and there may be more than fits the screen. */
async function print(
  host: Host,
  options: ShowLogOptions,
  count: number,
  fill: TextFill,
): Promise<void> {
  const { isTerminal, size } = host.streams.stdout;
  const most = Math.min(count, options.limit ?? count);
  const paged = options.pager && !options.json && isTerminal && most >= size().rows;
  if (paged && (await inPager(host, fill))) return;
  const { streams } = host;
  inChunks(streams, options.json ? streams.data : streams.out, fill);
}
