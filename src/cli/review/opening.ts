import type { Agenda } from '../../core/session/agenda.ts';
import type { Card } from '../../core/session/session.ts';
import { safeLine } from '../../core/text/gate.ts';
import { pad, truncate } from '../../core/text/layout.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { Look } from '../../core/view/paint.ts';
import { plural } from '../../core/view/words.ts';
import type { ReadDecks } from '../run/read-decks.ts';

/** What lies ahead, deck by deck, before the first card. */
export function opening(
  { decks }: ReadDecks,
  { due, fresh }: Agenda,
  asked: number,
  look: Look,
): readonly Shown[] {
  const width = Math.max(8, Math.min(32, look.width - 22));
  const rows = decks.flatMap(({ id, title }) => {
    const counts = countWords(countOf(due, id), countOf(fresh, id));
    if (counts === undefined) return [];
    const name = safeLine(title);
    return [
      look.plain ? say`${name}: ${counts}` : say`  ${pad(truncate(name, width), width)}  ${counts}`,
    ];
  });
  const all = due.length + fresh.length;
  if (rows.length === 1 && asked === all) return rows;
  const limited = asked < all ? say` of ${all}` : say``;
  return [
    ...rows,
    say`${look.plain ? say`` : say`  `}${plural(asked, say`card`, say`cards`)}${limited}.`,
  ];
}

function countOf(cards: readonly Card[], deck: string): number {
  return cards.filter((card) => card.deck === deck).length;
}

function countWords(due: number, fresh: number): Shown | undefined {
  if (due === 0) return fresh === 0 ? undefined : say`${fresh} new`;
  return fresh === 0 ? say`${due} due` : say`${due} due, ${fresh} new`;
}
