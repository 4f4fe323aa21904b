import type { AnswerEntry, LogEntry, OverrideEntry } from './entry.ts';

/** An answer as it stands: undone ones are left out, the latest override that stands is applied. */
export interface StandingAnswer {
  readonly entry: AnswerEntry;
  readonly verdict: AnswerEntry['verdict'];
  readonly score: number;
  readonly rating: AnswerEntry['rating'];
  readonly overridden: boolean;
}

/** By time, then session, then place in the session: the same whatever order the files came in. */
export function inOrder(entries: readonly LogEntry[]): readonly LogEntry[] {
  return entries.toSorted((one, other) => compare(one.at, other.at) || compare(one.session, other.session) || one.n - other.n);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * The entries that stand. An undo takes its target away wherever it stands in the log; an undo that
 * is itself undone takes nothing away.
 */
export function standing(entries: readonly LogEntry[]): readonly LogEntry[] {
  const undos = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.kind === 'undo') undos.set(entry.target, [...(undos.get(entry.target) ?? []), entry.id]);
  }
  const known = new Map<string, boolean>();
  const stands = (id: string, depth = 0): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const value = depth > longestChain || !(undos.get(id) ?? []).some((undo) => undo !== id && stands(undo, depth + 1));
    known.set(id, value);
    return value;
  };
  return entries.filter((entry) => entry.kind !== 'undo' && stands(entry.id));
}

/** A log that somebody wrote by hand may undo in a circle. */
const longestChain = 100;

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

/** Cards whose flag is on. */
export function flaggedCards(entries: readonly LogEntry[]): ReadonlySet<string> {
  const on = new Set<string>();
  for (const entry of standing(inOrder(entries))) {
    if (entry.kind !== 'flag') continue;
    if (entry.on) on.add(cardKey(entry.deck, entry.question));
    else on.delete(cardKey(entry.deck, entry.question));
  }
  return on;
}

/** Share of points at first try in the last session of just these decks that came to its end; 0 to 1. */
export function lastShare(entries: readonly LogEntry[], decks: readonly string[], except: string): number | undefined {
  const ordered = inOrder(entries);
  const done = new Set(ordered.flatMap((entry) => (entry.kind === 'end' && entry.reason === 'done' ? [entry.session] : [])));
  const wanted = decks.toSorted().join('\u0000');
  const session = ordered.findLast(
    (entry) =>
      entry.kind === 'start' &&
      entry.session !== except &&
      done.has(entry.session) &&
      entry.decks.map(({ id }) => id).sort().join('\u0000') === wanted,
  )?.session;
  const first = standingAnswers(entries.filter((entry) => entry.session === session)).filter(({ entry }) => entry.try === 1);
  const points = first.reduce((sum, { entry }) => sum + entry.points, 0);
  return points === 0 ? undefined : first.reduce((sum, { entry, score }) => sum + score * entry.points, 0) / points;
}
