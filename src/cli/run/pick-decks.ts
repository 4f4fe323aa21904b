import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { RunOptions } from '../commands/run.ts';
import { exitCodes } from '../exit-codes.ts';
import { isOn } from '../globals.ts';
import { loadDecks } from '../load-decks.ts';
import { refuse, type Refusal } from './refusal.ts';

/** No deck was named: those found nearby are offered, where somebody is there to choose. */
export async function pickDecks(
  host: Host,
  options: RunOptions,
): Promise<readonly string[] | Refusal> {
  const { decks, unusable } = await loadDecks(host, ['.']);
  if (decks.length === 0) {
    const reason = unusable[0]?.reason ?? 'no decks in this folder';
    return refuse(
      host,
      say`No deck was named, and none was found here: ${safeLine(reason)}`,
      say`Name a deck: quiz run deck.yaml`,
    );
  }
  const canChoose =
    options.input &&
    host.streams.stdin.isTerminal &&
    host.streams.stderr.isTerminal &&
    !isOn(host.env('CI'));
  if (!canChoose || options.answers !== undefined) {
    const found = decks
      .slice(0, 5)
      .map(({ path }) => path)
      .join(', ');
    return refuse(
      host,
      say`No deck was named`,
      say`Found here: ${safeLine(found)}${decks.length > 5 ? say` …` : say``}`,
    );
  }
  const chosen = await host.choose(
    say`Which decks?`,
    decks.map(({ deck, path }) =>
      deck === undefined
        ? safeLine(path)
        : say`${safeLine(deck.title)} (${deck.questions.length}) – ${safeLine(path)}`,
    ),
  );
  if ('kind' in chosen) return { kind: 'refusal', code: exitCodes.interrupted };
  const paths = decks.filter((_, index) => chosen.includes(index)).map(({ path }) => path);
  return paths.length > 0 ? paths : refuse(host, say`No deck was chosen`);
}
