import type { Amendments } from '../log/amendments.ts';
import { amended } from '../log/amendments.ts';
import type { AnswerEntry } from '../log/entry.ts';
import { localTime, offsetWords } from '../log/local-time.ts';
import type { Response } from '../question/type.ts';
import { safeJson } from '../text/gate.ts';
import type { Shown } from '../text/shown.ts';
import { csvLine, type Cell } from './csv.ts';

/** An answer as exports have it: as it stands, and with `all` also those that were undone. */
export interface ExportedAnswer extends AnswerEntry {
  readonly overridden: boolean;
  readonly undone: boolean;
}

export function exported(entry: AnswerEntry, amendments: Amendments): ExportedAnswer {
  const { verdict, score, rating, overridden } = amended(entry, amendments);
  const undone = amendments.isUndone(entry.id);
  return { ...entry, verdict, score, rating, overridden, undone };
}

type Column = readonly [name: string, cell: (answer: ExportedAnswer) => Cell];

/** In the order of the file. */
const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['local', (answer) => `${localTime(answer)} ${offsetWords(answer.offset)}`],
  ['session', ({ session }) => session],
  ['deck', ({ deck }) => deck],
  ['question', ({ question }) => question],
  ['type', ({ type }) => type],
  ['topic', ({ topic }) => topic],
  ['tags', ({ tags }) => tags.join('; ')],
  ['try', (answer) => answer.try],
  ['response', ({ response }) => responseCell(response)],
  ['verdict', ({ verdict }) => verdict],
  ['score', ({ score }) => score],
  ['points', ({ points }) => points],
  ['rating', ({ rating }) => rating],
  ['hints', ({ hints }) => hints],
  ['ms', ({ ms }) => ms],
  ['mode', ({ mode }) => mode],
  ['scheduled', ({ scheduled }) => scheduled],
  ['overridden', ({ overridden }) => overridden],
];
const undoneColumn: Column = ['undone', ({ undone }) => undone];

/** A text as it is; other responses as JSON, so that they can be read back. */
function responseCell(response: Response | undefined): Cell {
  return typeof response === 'string' || response === undefined
    ? response
    : JSON.stringify(response);
}

export function csvHeader(all: boolean): Shown {
  return csvLine(
    withUndone(all).map(([name]) => name),
    true,
  );
}

export function csvRow(answer: ExportedAnswer, all: boolean, raw: boolean): Shown {
  return csvLine(
    withUndone(all).map(([, cell]) => cell(answer)),
    raw,
  );
}

function withUndone(all: boolean): readonly Column[] {
  return all ? [...columns, undoneColumn] : columns;
}

/** The answer as an object; `undone` only where undone ones are among them. */
export function answerJson({ undone, ...answer }: ExportedAnswer, all: boolean): Shown {
  return safeJson(all ? { ...answer, undone } : answer);
}
