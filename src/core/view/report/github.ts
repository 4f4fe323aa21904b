import type { LintReport } from '../../lint/report.ts';
import type { Severity } from '../../text/finding.ts';
import { safe } from '../../text/gate.ts';
import type { ReportFormat } from './format.ts';
import { rangeOf, wholeMessage } from './range.ts';

/** GitHub shows no more of each kind in a step; more would be dropped without a word. */
const mostOfKind = 10;

const commands: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Workflow commands of GitHub Actions, which become annotations of a pull request. */
export const github: ReportFormat = {
  name: 'github',
  summary: 'Annotations of GitHub Actions',
  render: (report) =>
    safe(
      annotations(report)
        .map((line) => `${line}\n`)
        .join(''),
    ),
};

function annotations(report: LintReport): readonly string[] {
  const kinds: readonly Severity[] = ['error', 'warning', 'info'];
  const shown = kinds.flatMap((severity) => ofKind(report, severity).slice(0, mostOfKind));
  const all = kinds.reduce((sum, severity) => sum + ofKind(report, severity).length, 0);
  const hidden = all - shown.length;
  if (hidden === 0) return shown;
  const rest = `${hidden} more in the summary of the job and in its log`;
  return [...shown.slice(0, hiddenRoom(shown)), `::notice::${data(rest)}`];
}

/** The note on those that are left out is a notice itself. */
function hiddenRoom(shown: readonly string[]): number {
  const notices = shown.filter((line) => line.startsWith('::notice')).length;
  return notices < mostOfKind ? shown.length : shown.length - 1;
}

function ofKind({ files }: LintReport, severity: Severity): readonly string[] {
  const lines = files.flatMap((file) =>
    file.diagnostics
      .filter((one) => one.severity === severity)
      .map((one) => {
        const { line, column, endLine, endColumn } = rangeOf(file, one.span);
        const columns = line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : [];
        const properties = [
          `file=${property(file.path)}`,
          `line=${line}`,
          `endLine=${endLine}`,
          ...columns,
          `title=${property(one.rule)}`,
        ].join(',');
        return `::${commands[severity]} ${properties}::${data(wholeMessage(one))}`;
      }),
  );
  return [...new Set(lines)];
}

/** As the runner decodes them. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
