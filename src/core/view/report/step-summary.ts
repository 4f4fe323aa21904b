import type { LintReport } from '../../lint/report.ts';
import { safe, safeLine } from '../../text/gate.ts';
import type { Shown } from '../../text/shown.ts';
import { rangeOf, severityRank } from './range.ts';

/** GitHub takes 1 MiB; a table of so many rows stays well below. */
const mostRows = 1000;

/** Markdown for the summary of a job: every finding as a row of a table, the errors first. */
export function stepSummary(report: LintReport): Shown {
  const rows = report.files
    .flatMap((file) => file.diagnostics.map((one) => ({ file, one })))
    .sort((a, b) => severityRank[a.one.severity] - severityRank[b.one.severity]);
  const decks = report.files.length === 1 ? '1 deck' : `${report.files.length} decks`;
  const head = `### quiz lint: ${counted(rows.length)} in ${decks}\n\n`;
  if (rows.length === 0) return safe(head);
  const table = rows.slice(0, mostRows).map(({ file, one }) => {
    const { line, column } = rangeOf(file, one.span);
    const cells = [`${file.path}:${line}:${column}`, one.severity, one.rule, one.message];
    return `| ${cells.map(cell).join(' | ')} |\n`;
  });
  const rest = rows.length > mostRows ? `\n${rows.length - mostRows} more are not shown.\n` : '';
  return safe(
    `${head}| Place | Severity | Rule | Message |\n| --- | --- | --- | --- |\n${table.join('')}${rest}`,
  );
}

function counted(count: number): string {
  if (count === 0) return 'no problems';
  return count === 1 ? '1 problem' : `${count} problems`;
}

/** A deck's text is no Markdown here: what could begin markup or end the cell is escaped. */
function cell(text: string): string {
  return safeLine(text).replace(/[\\`*_{}[\]()<>#+!|@~&$]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
