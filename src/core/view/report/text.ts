import type { FileReport, LintReport } from '../../lint/report.ts';
import type { Severity } from '../../text/finding.ts';
import { safeLine } from '../../text/gate.ts';
import { pad, wrap } from '../../text/layout.ts';
import { say, type Shown } from '../../text/shown.ts';
import { footer, showDiagnostics } from '../diagnostics-text.ts';
import { concise, severityStyle } from '../frame.ts';
import type { Look } from '../paint.ts';

type TextLook = Pick<Look, 'paint' | 'width'>;

/** Findings in full with their source, at most `most`; the lines below them count the rest. */
export function textReport(report: LintReport, look: TextLook, most: number): readonly Shown[] {
  const frames = showDiagnostics(report.files.map(asChecked), look, most === 0 ? Infinity : most);
  return [...frames, ...closing(report, look)];
}

/** One line a finding. */
export function conciseReport(report: LintReport): readonly Shown[] {
  return report.files.flatMap((file) =>
    file.diagnostics.map((one) =>
      concise(one, { path: file.path, text: file.text, lines: file.lines }),
    ),
  );
}

/** How often each rule found something, the most frequent first. */
export function statistics(report: LintReport, look: TextLook): readonly Shown[] {
  const counts = new Map<string, { severity: Severity; count: number; fixable: boolean }>();
  for (const { rule, severity, fix } of report.files.flatMap(({ diagnostics }) => diagnostics)) {
    const before = counts.get(rule) ?? { severity, count: 0, fixable: false };
    const fixable = before.fixable || (fix !== undefined && fix.kind !== 'suggestion');
    counts.set(rule, { severity: before.severity, count: before.count + 1, fixable });
  }
  const rows = [...counts].sort(([, one], [, other]) => other.count - one.count);
  const wide = Math.max(0, ...rows.map(([, { count }]) => String(count).length));
  return rows.map(([rule, { severity, count, fixable }]) => {
    const word = look.paint(severityStyle[severity], pad(safeLine(severity), 7));
    return say`${pad(say`${count}`, wide, 'right')}  ${word}  ${safeLine(rule)}${fixable ? say` [fixable]` : say``}`;
  });
}

function asChecked({ path, text, lines, diagnostics }: FileReport) {
  return { path, document: { text, lines }, diagnostics };
}

function closing({ files, skipped, questionCount }: LintReport, look: TextLook): readonly Shown[] {
  const found = footer(files.map(asChecked), { decks: files.length, questions: questionCount });
  const others =
    skipped === 1 ? say`1 other file is no deck` : say`${skipped} other files are no decks`;
  const line = skipped === 0 ? found : say`${found} ${others}.`;
  return wrap(line, look.width).map((row) => look.paint('strong', row));
}
