import type { FileReport } from '../../lint/report.ts';
import type { Diagnostic, Severity } from '../../text/finding.ts';
import { safeJson } from '../../text/gate.ts';
import { positionAt } from '../../text/lines.ts';
import { say } from '../../text/shown.ts';
import type { Span } from '../../text/located.ts';
import type { ReportFormat } from './format.ts';
import { bytesOf, wholeMessage, type ByteCount } from './range.ts';

const severities: { readonly [S in Severity]: string } = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
};

/** Reviewdog's diagnostic result; its columns count bytes of UTF-8 from 1. */
export const rdjson: ReportFormat = {
  name: 'rdjson',
  summary: 'Diagnostics for reviewdog',
  render: ({ files }, tools) => {
    const diagnostics = files.flatMap((file) => {
      const bytes = bytesOf(file, tools);
      return file.diagnostics.map((one) => diagnosticOf(one, file, bytes));
    });
    const source = { name: 'quiz-lint' };
    return say`${safeJson({ source, severity: 'ERROR', diagnostics }, 2)}\n`;
  },
};

function diagnosticOf(one: Diagnostic, file: FileReport, bytes: ByteCount): object {
  const range = (span: Span) => ({
    start: placeOf(span.start, file, bytes),
    end: placeOf(span.end, file, bytes),
  });
  const edits = one.fix?.edits ?? [];
  return {
    message: wholeMessage(one),
    location: { path: file.path, range: range(one.span) },
    severity: severities[one.severity],
    code: { value: one.rule },
    ...(edits.length === 0
      ? {}
      : { suggestions: edits.map(({ span, text }) => ({ range: range(span), text })) }),
  };
}

function placeOf(offset: number, { lines }: FileReport, bytes: ByteCount): object {
  return { line: positionAt(lines, offset).line, column: bytes.inLine(offset) + 1 };
}
