import { Answer } from './answer.ts';
import type { LogEntry } from './entry.ts';
import type { LogPart, Scan } from './in-order.ts';
import { inOrder } from './replay.ts';

/** Days that follow one another, `2026-11-23`. */
interface Span {
  readonly from: string;
  readonly to: string;
  /** How many entries there are of them. */
  readonly count: number;
}

/** A part of a log and the days that its entries are of. */
interface DatedPart extends Pick<Span, 'from' | 'to'> {
  readonly part: LogPart;
}

export interface DaysSurvey {
  take(entry: LogEntry): void;
  partEnd(part: LogPart): void;
  /** Hands over in order what was taken, reading it again, no more than `most` entries at a time. */
  each(scan: Scan, most: number, take: (entry: LogEntry) => void): void;
}

/** Finds out of which days the entries of a log are, and of each part of it. */
export function daysSurvey(): DaysSurvey {
  const days = new Map<string, number>();
  const parts: DatedPart[] = [];
  let [from, to] = ['', ''];
  return {
    take(entry) {
      const day = dayOf(entry);
      days.set(day, (days.get(day) ?? 0) + 1);
      if (from === '' || day < from) from = day;
      if (day > to) to = day;
    },
    partEnd(part) {
      if (from !== '') parts.push({ part, from, to });
      [from, to] = ['', ''];
    },
    each(scan, most, take) {
      for (const span of spansOf(days, most))
        for (const entry of inOrder(entriesOf(span, scan, parts))) take(entry);
    },
  };
}

function dayOf(entry: LogEntry): string {
  const text = entry instanceof Answer ? entry.hour.text : entry.at;
  return text.slice(0, '2026-11-23'.length);
}

/** As many days together as have no more than `most` entries, but one at least. */
function spansOf(days: ReadonlyMap<string, number>, most: number): readonly Span[] {
  const spans: Span[] = [];
  for (const [day, count] of [...days].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const last = spans.at(-1);
    if (last === undefined || last.count + count > most) spans.push({ from: day, to: day, count });
    else spans[spans.length - 1] = { from: last.from, to: day, count: last.count + count };
  }
  return spans;
}

/**
 * An entry of an id that stands further in front in the log, in a part of other days, shows when all
 * is read, but not to who reads these parts alone.
 */
function entriesOf(span: Span, scan: Scan, dated: readonly DatedPart[]): readonly LogEntry[] {
  const theirs = dated.filter(({ from, to }) => from <= span.to && to >= span.from);
  const parts = theirs.map(({ part }) => part);
  const found = parts.length === 0 ? [] : readSpan(span, (take) => scan(take, { parts }));
  return found.length === span.count ? found : readSpan(span, scan);
}

function readSpan({ from, to }: Span, scan: Scan): readonly LogEntry[] {
  const found: LogEntry[] = [];
  scan((entry) => {
    const day = dayOf(entry);
    if (day >= from && day <= to) found.push(entry);
  });
  return found;
}
