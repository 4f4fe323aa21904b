import { baselineOf, readBaseline, withoutKnown, type Baseline } from '../../core/lint/baseline.ts';
import type { LintReport } from '../../core/lint/report.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { LintFlags } from '../commands/lint.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';

/** What a run makes of its report, or why its baseline cannot be used: known before a deck is changed. */
export type ApplyBaseline = (report: LintReport) => LintReport | Refusal;

/** The report less what the baseline has; with `--update-baseline`, all of it goes there. */
export function openBaseline(
  host: Host,
  { baseline: file, updateBaseline }: LintFlags,
): ApplyBaseline | Refusal {
  if (file === undefined)
    return updateBaseline
      ? refuse(host, say`--update-baseline needs --baseline FILE`)
      : (report) => report;
  if (updateBaseline) return isForeign(host, file) ? foreign(host, file) : updating(host, file);
  const baseline = readFrom(host, file);
  return isRefusal(baseline) ? baseline : (report) => less(host, report, baseline);
}

function less(host: Host, report: LintReport, baseline: Baseline): LintReport {
  const files = report.files.map((one) => withoutKnown(one, baseline, host.tools.digest));
  return { ...report, files };
}

function updating(host: Host, file: string): ApplyBaseline {
  return (report) => {
    const baseline = baselineOf(report.files, host.tools.digest);
    const problem = host.files.replace(file, `${JSON.stringify(baseline, undefined, 2)}\n`);
    return problem === undefined
      ? less(host, report, baseline)
      : refuse(host, say`Cannot write \`${safeLine(file)}\`: ${safeLine(problem.reason)}`);
  };
}

function foreign(host: Host, file: string): Refusal {
  return refuse(
    host,
    say`\`${safeLine(file)}\` is no baseline of \`quiz lint\`, and is left as it is`,
    say`Give the baseline another name, or remove the file first`,
  );
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
