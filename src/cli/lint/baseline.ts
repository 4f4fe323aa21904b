import { baselineOf, readBaseline, withoutKnown, type Baseline } from '../../core/lint/baseline.ts';
import type { LintReport } from '../../core/lint/report.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { LintFlags } from '../commands/lint.ts';
import { refuse, type Refusal } from '../run/refusal.ts';

/** The report less what the baseline has; with `--update-baseline`, all of it goes there. */
export function applyBaseline(
  host: Host,
  report: LintReport,
  { baseline: file, updateBaseline }: LintFlags,
): LintReport | Refusal {
  if (file === undefined) {
    return updateBaseline ? refuse(host, say`--update-baseline needs --baseline FILE`) : report;
  }
  const baseline = updateBaseline ? written(host, file, report) : readFrom(host, file);
  if ('code' in baseline) return baseline;
  const files = report.files.map((one) => withoutKnown(one, baseline, host.tools.digest));
  return { ...report, files };
}

function written(host: Host, file: string, report: LintReport): Baseline | Refusal {
  if (isForeign(host, file))
    return refuse(
      host,
      say`\`${safeLine(file)}\` is no baseline of \`quiz lint\`, and is left as it is`,
      say`Give the baseline another name, or remove the file first`,
    );
  const baseline = baselineOf(report.files, host.tools.digest);
  const problem = host.files.replace(file, `${JSON.stringify(baseline, undefined, 2)}\n`);
  return problem === undefined
    ? baseline
    : refuse(host, say`Cannot write \`${safeLine(file)}\`: ${safeLine(problem.reason)}`);
}

function readFrom(host: Host, file: string): Baseline | Refusal {
  const source = host.files.read(file);
  if ('reason' in source)
    return refuse(
      host,
      say`Cannot read the baseline \`${safeLine(file)}\`: ${safeLine(source.reason)}`,
      say`\`--update-baseline\` writes one`,
    );
  const text = host.tools.decodeUtf8(source.bytes);
  const read = readBaseline(typeof text === 'string' ? text : '');
  return 'problem' in read
    ? refuse(host, say`Cannot use the baseline \`${safeLine(file)}\`: ${safeLine(read.problem)}`)
    : read;
}

/** Some other file that was named by mistake, perhaps a deck. */
function isForeign(host: Host, file: string): boolean {
  const source = host.files.read(file);
  if ('reason' in source || source.bytes.length === 0) return false;
  const text = host.tools.decodeUtf8(source.bytes);
  return typeof text !== 'string' || 'problem' in readBaseline(text);
}
