import { amended } from './amendments.ts';
import type { StartEntry } from './entry.ts';
import type { FoldForm } from './fold-log.ts';
import type { StandingAnswer } from './replay.ts';

/** What a session came to: plain data. */
interface Share {
  /** The decks of its last start, as one key; empty before it began. */
  decks: string;
  /** Whether it ever came to its end. */
  isDone: boolean;
  /** At first try. */
  score: number;
  points: number;
}

/** Sessions by their ids, those that were begun last behind the others: plain data. */
export type Shares = Map<string, Share>;

export const sharesForm: FoldForm<Shares> = {
  kinds: ['start', 'answer', 'end'],
  nothing: () => new Map(),
  onto: (shares) => (entry, amendments) => {
    if (entry.kind === 'start') begin(shares, entry);
    else if (entry.kind === 'end')
      shareOf(shares, entry.session).isDone ||= entry.reason === 'done';
    else if (entry.kind === 'answer')
      count(shareOf(shares, entry.session), amended(entry, amendments));
  },
};

function begin(shares: Shares, { session, decks }: StartEntry): void {
  const share = shareOf(shares, session);
  share.decks = asOneKey(decks.map(({ id }) => id));
  shares.delete(session);
  shares.set(session, share);
}

function shareOf(shares: Shares, session: string): Share {
  const share = shares.get(session) ?? { decks: '', isDone: false, score: 0, points: 0 };
  shares.set(session, share);
  return share;
}

function count(share: Share, { entry, score }: StandingAnswer): void {
  if (entry.try !== 1) return;
  share.score += score * entry.points;
  share.points += entry.points;
}

/**
 * Share of points at first try in the last session of just these decks that came to its end, 0 to 1.
 * `undefined` when there is none; `except` is the session now running.
 */
export function lastShare(
  shares: Shares,
  decks: readonly string[],
  except: string,
): number | undefined {
  const wanted = asOneKey(decks);
  const [, last] =
    [...shares].findLast(
      ([session, share]) => session !== except && share.isDone && share.decks === wanted,
    ) ?? [];
  return last === undefined || last.points === 0 ? undefined : last.score / last.points;
}

function asOneKey(decks: readonly string[]): string {
  return decks.toSorted().join('\u0000');
}
