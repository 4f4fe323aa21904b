import type { Deck } from '../../core/deck/deck.ts';
import { hasErrors } from '../../core/deck/read.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadDecks } from '../load-decks.ts';
import { refuse, type Refusal } from '../run/refusal.ts';

/**
 * The decks that were named. One with errors is good enough to name what the log holds: only its
 * unreadable questions keep their ids.
 */
export async function knownDecks(
  host: Host,
  paths: readonly string[],
): Promise<readonly Deck[] | Refusal> {
  const { decks, unusable } = await loadDecks(host, paths);
  for (const { path, reason } of unusable)
    refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(reason)}`);
  const unread = decks.filter(({ deck }) => deck === undefined);
  for (const { path } of unread)
    refuse(host, say`\`${safeLine(path)}\` is no deck`, say`\`quiz lint\` tells what is wrong.`);
  const [refused] = [...unusable, ...unread];
  if (refused !== undefined) return { kind: 'refusal', code: exitCodes.usage };
  for (const read of decks.filter(hasErrors))
    host.streams.err(
      say`warning: \`${safeLine(read.path)}\` has errors; questions that cannot be read keep their ids\n`,
    );
  return decks.flatMap(({ deck }) => (deck === undefined ? [] : [deck]));
}
