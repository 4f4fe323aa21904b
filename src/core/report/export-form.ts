import type { Amendments } from '../log/amendments.ts';
import type { AnswerEntry } from '../log/entry.ts';
import { say, type Shown } from '../text/shown.ts';
import { answerJson, csvHeader, csvRow, exported } from './answers.ts';

/** How answers are written for other programs, one by one, so that no export is held in memory. */
export interface ExportForm {
  readonly head: Shown;
  /** Between two items. */
  readonly between: Shown;
  readonly tail: Shown;
  /** What is written of an answer; nothing where it is left out. */
  items(entry: AnswerEntry, amendments: Amendments): readonly Shown[];
}

/** `all` keeps the answers that were undone, with a column that says so. */
export function csvForm(all: boolean, raw: boolean): ExportForm {
  return {
    head: csvHeader(all),
    between: say``,
    tail: say``,
    items: (entry, amendments) =>
      isLeftOut(entry, amendments, all) ? [] : [csvRow(exported(entry, amendments), all, raw)],
  };
}

export function jsonForm(all: boolean): ExportForm {
  return {
    head: say`{"schemaVersion":1,"answers":[`,
    between: say`,`,
    tail: say`\n]}\n`,
    items: (entry, amendments) =>
      isLeftOut(entry, amendments, all)
        ? []
        : [say`\n${answerJson(exported(entry, amendments), all)}`],
  };
}

function isLeftOut({ id }: AnswerEntry, amendments: Amendments, all: boolean): boolean {
  return !all && amendments.isUndone(id);
}
