import type { LogEntry } from './entry.ts';

/** What the ids of all entries of one sitting begin with: the id without its place. */
export function sittingOf({ id, n }: Pick<LogEntry, 'id' | 'n'>): string {
  const place = `-${n}`;
  return id.endsWith(place) ? id.slice(0, -place.length) : id;
}

/**
 * Milliseconds that a session was open, over all its sittings: from the first entry of each, its
 * `start`, to its last. What came after the last entry of one that was killed is not known.
 */
export function timeOpen(entries: readonly LogEntry[]): number {
  const spans = new Map<string, { from: number; to: number }>();
  for (const entry of entries) {
    const at = Date.parse(entry.at);
    const { from, to } = spans.get(sittingOf(entry)) ?? { from: at, to: at };
    spans.set(sittingOf(entry), { from: Math.min(from, at), to: Math.max(to, at) });
  }
  return [...spans.values()].reduce((total, { from, to }) => total + (to - from), 0);
}
