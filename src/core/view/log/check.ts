import { safeJson, safeLine } from '../../text/gate.ts';
import { say, type Shown } from '../../text/shown.ts';
import type { Paint } from '../paint.ts';
import { lines, plural } from '../words.ts';

/** What stands in one file of the score log. */
export interface CheckedFile {
  readonly path: string;
  readonly entries: number;
  /** Lines that a newer version of the program wrote. */
  readonly newer: number;
  readonly damaged: readonly { readonly line: number; readonly reason: string }[];
}

export function showChecked(files: readonly CheckedFile[], paint: Paint): Shown {
  return lines(files.flatMap((file) => fileLines(file, paint)));
}

function fileLines({ path, entries, newer, damaged }: CheckedFile, paint: Paint): readonly Shown[] {
  const counts = [
    plural(entries, say`entry`, say`entries`),
    ...(newer === 0 ? [] : [say`${plural(newer, say`line`, say`lines`)} of a newer version`]),
    ...(damaged.length === 0
      ? []
      : [paint('wrong', plural(damaged.length, say`damaged line`, say`damaged lines`))]),
  ];
  return [
    say`${safeLine(path)}: ${counts.reduce((one, other) => say`${one}, ${other}`)}`,
    ...damaged.map(({ line, reason }) => say`  line ${line}: ${safeLine(reason)}`),
  ];
}

export function checkedJson(files: readonly CheckedFile[]): Shown {
  const damaged = files.reduce((count, file) => count + file.damaged.length, 0);
  return say`${safeJson({ schemaVersion: 1, damaged, files }, 2)}\n`;
}
