import { wholeEntry } from '../../core/log/answer.ts';
import type { ExportForm } from '../../core/report/export-form.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { TextFill } from '../../host/files.ts';
import type { ExportOptions } from './options.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { logPlace } from '../log-place.ts';
import { inTheWay, writeFile } from '../output-file.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';
import { formOf } from './export-form.ts';
import { hasVerdict, isWanted } from './filters.ts';
import { inChunks } from './in-chunks.ts';
import { logFiles } from './log-files.ts';
import { readInOrder, type InOrder } from './read-in-order.ts';
import { tellDamage } from './tell-damage.ts';

/** `quiz log export`: answers as they stand in a form for other programs, one by one as they are read. */
export async function exportLog(host: Host, options: ExportOptions): Promise<ExitCode> {
  const form = await formOf(host, options);
  if (isRefusal(form)) return form.code;
  const { output = '-', force } = options;
  const refused = output === '-' ? undefined : inTheWay(host, output, force);
  const files = refused ?? logFiles(host, options);
  if (isRefusal(files)) return files.code;
  const read = readInOrder(
    host,
    logPlace(host, options),
    (entry) => entry.kind === 'answer' && isWanted(options, entry),
  );
  const code = tellDamage(host, read.scan);
  if (code !== exitCodes.ok) return code;
  return write(host, options, filling(form, read, options))?.code ?? code;
}

function filling(
  form: ExportForm,
  { amendments, each, problem }: InOrder,
  options: ExportOptions,
): TextFill {
  return (put) => {
    let between = say``;
    put(form.head);
    each((read) => {
      const entry = wholeEntry(read);
      if (entry.kind !== 'answer' || !hasVerdict(options, entry, amendments)) return;
      for (const item of form.items(entry, amendments)) {
        put(say`${between}${item}`);
        between = form.between;
      }
    });
    put(form.tail);
    return problem();
  };
}

function write(host: Host, options: ExportOptions, fill: TextFill): Refusal | undefined {
  const { output = '-', force } = options;
  if (output === '-') {
    const problem = inChunks(host.streams, host.streams.data, fill);
    return problem && refuse(host, say`The export is not whole: ${safeLine(problem.reason)}`);
  }
  return writeFile(host, output, fill, force);
}
