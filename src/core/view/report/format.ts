import type { Digest } from '../../deck/identity.ts';
import type { LintReport } from '../../lint/report.ts';
import type { Shown } from '../../text/shown.ts';

/** A machine's form of a lint report: a format is one file that makes one of these, and one line. */
export interface ReportFormat {
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** The whole document, with a line feed at its end. */
  render(report: LintReport, tools: FormatTools): Shown;
}

export interface FormatTools {
  readonly digest: Digest;
  /** UTF-8 bytes of a text, for formats that count in bytes. */
  utf8Length(text: string): number;
}
