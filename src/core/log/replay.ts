import { Answer } from './answer.ts';
import type { AnswerEntry, LogEntry, OverrideEntry, SwitchEntry, UndoEntry } from './entry.ts';

/** An answer as it stands: undone ones are left out, the latest override that stands is applied. */
export interface StandingAnswer {
  readonly entry: AnswerEntry;
  readonly verdict: AnswerEntry['verdict'];
  readonly score: number;
  readonly rating: AnswerEntry['rating'];
  readonly overridden: boolean;
}

/** By time, then session, then place in the session: the same whatever order the files came in. */
export function inOrder<E extends LogEntry>(entries: readonly E[]): readonly E[] {
  return entries.toSorted(compareEntries);
}

/** What entries are ordered by. */
export type Placed = Pick<LogEntry, 'at' | 'session' | 'n'>;

/** Negative when `one` comes first. */
export function compareEntries(one: Placed, other: Placed): number {
  if (one instanceof Answer && other instanceof Answer)
    return (
      compare(one.hour.text, other.hour.text) ||
      one.since - other.since ||
      compare(one.session, other.session) ||
      one.n - other.n
    );
  return compare(one.at, other.at) || compare(one.session, other.session) || one.n - other.n;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * The entries that stand, without the undos. An undo takes its target away wherever the two stand in
 * the log; an undo that is itself undone takes nothing away, and neither do undos in a circle.
 */
export function standing(entries: readonly LogEntry[]): readonly LogEntry[] {
  const undone = undoneIds(entries.filter((entry) => entry.kind === 'undo'));
  return entries.filter((entry) => entry.kind !== 'undo' && !undone.has(entry.id));
}

/** Starts at the undos that no undo targets: whether one stands is known before its target's turn. */
export function undoneIds(undos: readonly UndoEntry[]): ReadonlySet<string> {
  const byId = new Map(undos.map((undo) => [undo.id, undo]));
  const waitsFor = new Map<string, number>();
  for (const { target } of undos) waitsFor.set(target, (waitsFor.get(target) ?? 0) + 1);
  const undone = new Set<string>();
  const ready = undos.filter(({ id }) => !waitsFor.has(id));
  for (const { id, target } of ready) {
    if (!undone.has(id)) undone.add(target);
    const left = (waitsFor.get(target) ?? 0) - 1;
    waitsFor.set(target, left);
    const next = byId.get(target);
    if (left === 0 && next !== undefined) ready.push(next);
  }
  return undone;
}

/** Answers that stand, in order. */
export function standingAnswers(entries: readonly LogEntry[]): readonly StandingAnswer[] {
  const ordered = standing(inOrder(entries));
  const overrides = new Map<string, OverrideEntry>();
  for (const entry of ordered) if (entry.kind === 'override') overrides.set(entry.target, entry);
  return ordered.flatMap((entry) => {
    if (entry.kind !== 'answer') return [];
    const by = overrides.get(entry.id);
    const { verdict, score, rating } = by ?? entry;
    return [{ entry, verdict, score, rating, overridden: by !== undefined }];
  });
}

/** `deck` and `question` as one key. */
export function cardKey(deck: string, question: string): string {
  return `${deck}\u0000${question}`;
}

/** Cards for which a switch is on, by `cardKey`, with the entry that turned it on. */
export function cardsWith(
  kind: SwitchEntry['kind'],
  entries: readonly LogEntry[],
): ReadonlyMap<string, SwitchEntry> {
  const on = new Map<string, SwitchEntry>();
  for (const entry of standing(inOrder(entries))) {
    if (entry.kind !== kind) continue;
    if (entry.on) on.set(cardKey(entry.deck, entry.question), entry);
    else on.delete(cardKey(entry.deck, entry.question));
  }
  return on;
}
