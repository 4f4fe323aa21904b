import { fingerprintsOf } from '../../lint/fingerprint.ts';
import type { FileReport, LintReport } from '../../lint/report.ts';
import type { Diagnostic } from '../../text/finding.ts';
import { safeJson } from '../../text/gate.ts';
import type { Span } from '../../text/located.ts';
import { say } from '../../text/shown.ts';
import type { FormatTools, ReportFormat } from './format.ts';
import { bytesOf, rangeOf, type ByteCount } from './range.ts';

/** The program's own form, described by `quizzes/report.schema.json`. */
export const json: ReportFormat = {
  name: 'json',
  summary: 'Everything that is known, for programs',
  render: (report, tools) => say`${safeJson(documentOf(report, tools), 2)}\n`,
};

function documentOf(report: LintReport, tools: FormatTools): object {
  return {
    schemaVersion: 1,
    tool: { name: 'quizdeck', version: report.version },
    summary: summaryOf(report),
    files: report.files.map((file) => fileOf(file, tools)),
  };
}

function summaryOf({ files, skipped, questionCount }: LintReport): object {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const of = (severity: string) => all.filter((one) => one.severity === severity).length;
  const fixed = (kind: string) => all.filter(({ fix }) => fix?.kind === kind).length;
  return {
    files: files.length,
    questions: questionCount,
    skipped,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    fixable: fixed('safe'),
    fixableUnsafe: fixed('unsafe'),
    suppressed: files.reduce((sum, { suppressed }) => sum + suppressed.length, 0),
  };
}

function fileOf(file: FileReport, tools: FormatTools): object {
  const bytes = bytesOf(file, tools);
  const prints = fingerprintsOf(file, tools.digest);
  return {
    path: file.path,
    diagnostics: file.diagnostics.map((one, index) => ({
      ...findingOf(one, file, bytes),
      fingerprint: prints[index],
    })),
    suppressed: file.suppressed.map(({ diagnostic, reason }) => ({
      ...findingOf(diagnostic, file, bytes),
      ...(reason === undefined ? {} : { reason }),
    })),
  };
}

function findingOf(one: Diagnostic, file: FileReport, bytes: ByteCount): object {
  const at = (span: Span) => placed(span, file, bytes);
  const { rule, severity, message, help, label, where, question, also, fix } = one;
  return {
    rule,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    ...(label === undefined ? {} : { label }),
    ...(where === '' ? {} : { where }),
    ...(question === undefined ? {} : { question: question + 1 }),
    range: at(one.span),
    related: also.map((other) => ({ label: other.label, range: at(other.span) })),
    ...(fix === undefined
      ? {}
      : {
          fix: {
            kind: fix.kind,
            title: fix.title,
            edits: fix.edits.map(({ span, text }) => ({ range: at(span), text })),
          },
        }),
  };
}

function placed(span: Span, file: FileReport, bytes: ByteCount): object {
  const { line, column, endLine, endColumn } = rangeOf(file, span);
  return {
    start: { line, column, offset: span.start, byte: bytes.inFile(span.start) },
    end: { line: endLine, column: endColumn, offset: span.end, byte: bytes.inFile(span.end) },
  };
}
