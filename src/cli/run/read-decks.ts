import type { Deck } from '../../core/deck/deck.ts';
import { hasErrors, type DeckRead } from '../../core/deck/read.ts';
import type { Plan } from '../../core/session/session.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { Globals } from '../globals.ts';
import { loadDecks } from '../load-decks.ts';
import { toldErrors } from '../told-diagnostics.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Decks that may be asked, and the files they were read from. */
export interface ReadDecks {
  readonly reads: readonly DeckRead[];
  readonly decks: readonly Deck[];
}

/** Reads decks to ask them; one that cannot be read whole is told, and nothing is asked. */
export async function readDecks(
  host: Host,
  paths: readonly string[],
  options: Globals,
): Promise<ReadDecks | Refusal> {
  const reads = await readable(host, paths, options);
  if ('kind' in reads) return reads;
  const decks = reads.flatMap(({ deck }) => (deck === undefined ? [] : [deck]));
  return sameId(host, reads) ?? { reads, decks };
}

async function readable(
  host: Host,
  paths: readonly string[],
  options: Globals,
): Promise<readonly DeckRead[] | Refusal> {
  const { decks, unusable } = await loadDecks(host, paths);
  const refusals = unusable.map(({ path, reason }) =>
    refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(reason)}`),
  );
  const broken = decks.filter(hasErrors);
  if (broken.length > 0) {
    const look = host.look('stderr', options);
    host.streams.err(lines(toldErrors(broken, look)));
    return refuse(
      host,
      broken.length === 1
        ? say`Nothing was asked, because the deck has errors`
        : say`Nothing was asked, because ${broken.length} decks have errors`,
    );
  }
  return refusals[0] ?? decks;
}

function sameId(host: Host, reads: readonly DeckRead[]): Refusal | undefined {
  const seen = new Map<string, string>();
  for (const { deck, path } of reads) {
    if (deck === undefined) continue;
    const earlier = seen.get(deck.id);
    if (earlier !== undefined) {
      return refuse(
        host,
        say`\`${safeLine(earlier)}\` and \`${safeLine(path)}\` both have the id \`${safeLine(deck.id)}\``,
        say`The log tells decks apart by it: give one of them another \`id:\`.`,
      );
    }
    seen.set(deck.id, path);
  }
  return undefined;
}

/** What the start entry of a session says of its decks. */
export function startDecks(reads: readonly DeckRead[]): Plan['decks'] {
  return reads.flatMap(({ deck, path }) =>
    deck === undefined ? [] : [{ id: deck.id, title: deck.title, path, hash: deck.hash }],
  );
}
