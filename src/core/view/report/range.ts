import type { FileReport } from '../../lint/report.ts';
import type { Severity } from '../../text/finding.ts';
import { positionAt } from '../../text/lines.ts';
import type { Span } from '../../text/located.ts';
import type { FormatTools } from './format.ts';

/** Lines and columns from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function rangeOf({ lines }: Pick<FileReport, 'lines'>, { start, end }: Span): Range {
  const from = positionAt(lines, start);
  const to = positionAt(lines, end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** How many bytes of UTF-8 stand before an offset of a file, from the start of the file or of its line. */
export interface ByteCount {
  inFile(offset: number): number;
  inLine(offset: number): number;
}

export function bytesOf({ text, lines, bom }: FileReport, { utf8Length }: FormatTools): ByteCount {
  const mark = bom ? 3 : 0;
  let starts: readonly number[] | undefined;
  const startOf = (line: number) => {
    starts ??= startsOf(text, lines.starts, mark, utf8Length);
    return starts[line] ?? 0;
  };
  const inLine = (offset: number) => {
    const { line } = positionAt(lines, offset);
    return utf8Length(text.slice(lines.starts[line - 1], offset));
  };
  return {
    inLine,
    inFile: (offset) => startOf(positionAt(lines, offset).line - 1) + inLine(offset),
  };
}

function startsOf(
  text: string,
  starts: readonly number[],
  mark: number,
  utf8Length: FormatTools['utf8Length'],
): readonly number[] {
  let bytes = mark;
  return starts.map((start, index) => {
    const here = bytes;
    bytes += utf8Length(text.slice(start, starts[index + 1]));
    return here;
  });
}

/** Most severe first, for formats that take only so many findings. */
export const severityRank: { readonly [S in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** Message and what to do, as one plain text. */
export function wholeMessage({ message, help }: { message: string; help?: string }): string {
  return help === undefined ? message : `${message}. ${help}`;
}
