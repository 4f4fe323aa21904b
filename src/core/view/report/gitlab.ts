import { fingerprintsOf } from '../../lint/fingerprint.ts';
import type { Diagnostic } from '../../text/finding.ts';
import { safeJson } from '../../text/gate.ts';
import { say } from '../../text/shown.ts';
import type { ReportFormat } from './format.ts';
import { rangeOf, wholeMessage } from './range.ts';

/** The part of Code Climate's form that GitLab reads; one fingerprint is shown once. */
export const gitlab: ReportFormat = {
  name: 'gitlab',
  summary: 'Code Quality report of GitLab',
  render: ({ files }, { digest }) => {
    const issues = files.flatMap((file) => {
      const prints = fingerprintsOf(file, digest);
      return file.diagnostics.map((one, index) => {
        const { line, column, endLine, endColumn } = rangeOf(file, one.span);
        return {
          type: 'issue',
          check_name: one.rule,
          description: wholeMessage(one),
          categories: ['Style'],
          severity: severityOf(one),
          fingerprint: prints[index],
          location: {
            path: file.path,
            positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
          },
        };
      });
    });
    return say`${safeJson(issues, 2)}\n`;
  },
};

/** What keeps a whole file from being read weighs most. */
function severityOf({ rule, severity }: Diagnostic): string {
  if (severity === 'info') return 'info';
  if (severity === 'warning') return 'minor';
  return /^(?:yaml|encoding)\//.test(rule) ? 'critical' : 'major';
}
