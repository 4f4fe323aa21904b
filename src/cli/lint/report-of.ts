import type { CheckOptions } from '../../core/lint/check.ts';
import { lintTogether, type Together } from '../../core/lint/lint.ts';
import type { FileReport, LintReport } from '../../core/lint/report.ts';
import { linesOf } from '../../core/text/lines.ts';
import type { Host } from '../../host.ts';
import type { CheckedFile } from './check-files.ts';

declare const QUIZ_VERSION: string;

/** What was found in each deck, and in all of them together. */
export function reportOf(
  host: Host,
  checked: readonly CheckedFile[],
  options: CheckOptions,
  failOn: LintReport['failOn'],
): LintReport {
  const decks = checked.flatMap(({ checked: one }) => (one.kind === 'deck' ? [one] : []));
  const together = lintTogether(
    decks.flatMap(({ facts }) => facts ?? []),
    options,
  );
  return {
    version: QUIZ_VERSION,
    files: decks.map(({ file }) => withMore(host, file, together.get(file.path))),
    rules: options.rules,
    failOn,
    skipped: checked.filter(({ checked: one }) => one.kind === 'skipped').length,
    questionCount: decks.reduce((sum, { questionCount }) => sum + questionCount, 0),
  };
}

function withMore(host: Host, file: FileReport, more: Together | undefined): FileReport {
  if (more === undefined) return file;
  const own = file.diagnostics.filter(
    ({ rule, span }) =>
      rule !== 'suppression/unused' || !more.used.some(({ start }) => start === span.start),
  );
  const diagnostics = [...own, ...more.diagnostics];
  return {
    ...file,
    ...(file.text === '' ? textOf(host, file.path) : {}),
    suppressed: [...file.suppressed, ...more.suppressed],
    diagnostics: diagnostics.sort((one, other) => one.span.start - other.span.start),
  };
}

/** A deck without findings of its own did not keep its text. */
function textOf(host: Host, path: string): Pick<FileReport, 'text' | 'lines'> {
  const source = host.files.read(path);
  const decoded = 'reason' in source ? '' : host.tools.decodeUtf8(source.bytes);
  const text = typeof decoded === 'string' ? decoded.replace(/^\uFEFF/, '') : '';
  return { text, lines: linesOf(text) };
}
