import { amended, type Amendments } from '../../log/amendments.ts';
import type { LogEntry, Verdict } from '../../log/entry.ts';
import { localTime, offsetWords } from '../../log/local-time.ts';
import { shortId } from '../../log/short-id.ts';
import { safeLine } from '../../text/gate.ts';
import { pad, truncate } from '../../text/layout.ts';
import { joinShown, say, type Shown } from '../../text/shown.ts';
import type { Paint, Style } from '../paint.ts';
import { entryDetail } from './entry-detail.ts';

/** How many columns a line may take, and what they leave room for. */
export interface LineForm {
  /** Columns; absent where lines may be of any length. */
  readonly width?: number;
  readonly paint: Paint;
}

/** From this width on there is room for ids, so that one can be given to `quiz log undo`. */
const withIds = 60;
/** From this width on times have seconds and offset, and questions their deck. */
const withAll = 100;

/** An entry on one line, as it stands: the local time, what it is, and what it is about. */
export function entryLine(
  entry: LogEntry,
  amendments: Amendments,
  { width = Infinity, paint }: LineForm,
): Shown {
  const undone = amendments.isUndone(entry.id);
  const { word, style } = headOf(entry, amendments);
  const detail = entryDetail(entry, amendments, width >= withAll);
  const line = joinShown(
    [
      ...(width >= withIds ? [pad(safeLine(shortId(entry.id)), 12)] : []),
      timeOf(entry, width),
      paint(undone ? 'dim' : style, pad(safeLine(word), 8)),
      undone ? say`(undone) ${detail}` : detail,
    ],
    say` `,
  );
  return width === Infinity ? line : truncate(line, width);
}

function timeOf(entry: LogEntry, width: number): Shown {
  const time = localTime(entry);
  if (width >= withAll) return say`${safeLine(time)} ${safeLine(offsetWords(entry.offset))}`;
  return safeLine(width >= withIds ? time.slice(0, -3) : time.slice(-14, -3));
}

const styles: { readonly [V in Verdict]: Style } = {
  right: 'right',
  nearly: 'nearly',
  wrong: 'wrong',
  skipped: 'dim',
  timeout: 'dim',
};

/** An answer is known by its verdict, another entry by its kind. */
function headOf(
  entry: LogEntry,
  amendments: Amendments,
): { readonly word: string; readonly style: Style } {
  if (entry.kind !== 'answer') return { word: entry.kind, style: 'dim' };
  const { verdict } = amended(entry, amendments);
  return { word: verdict, style: styles[verdict] };
}
