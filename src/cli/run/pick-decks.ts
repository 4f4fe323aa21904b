import type { DeckRead } from '../../core/deck/read.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { RunOptions } from '../commands/run.ts';
import { stopCodes } from '../exit-codes.ts';
import { isOn } from '../globals.ts';
import { loadDecks, type Loaded } from '../load-decks.ts';
import { refuse, type Refusal } from './refusal.ts';

/**
 * No deck was named: those of the configuration, else those found nearby, are offered where somebody
 * is there to choose. Without a choice those of the configuration are all meant.
 */
export async function pickDecks(
  host: Host,
  options: RunOptions,
): Promise<readonly string[] | Refusal> {
  const { decks: configured } = options.config;
  if (configured === undefined) {
    const loaded = await loadDecks(host, ['.']);
    if (loaded.decks.length === 0) return noneHere(host, loaded);
    return canChoose(host, options) ? choose(host, loaded.decks) : noneNamed(host, loaded.decks);
  }
  const { decks, unusable } = await loadDecks(host, configured);
  const clear = decks.length < 2 || unusable.length > 0;
  return clear || !canChoose(host, options) ? configured : choose(host, decks);
}

function canChoose(host: Host, { input, answers }: RunOptions): boolean {
  const { stdin, stderr } = host.streams;
  const someone = input && stdin.isTerminal && stderr.isTerminal;
  return someone && answers === undefined && !isOn(host.env('CI'));
}

function noneHere(host: Host, { unusable }: Loaded): Refusal {
  const reason = unusable[0]?.reason ?? 'no decks in this folder';
  return refuse(
    host,
    say`No deck was named, and none was found here: ${safeLine(reason)}`,
    say`Name a deck: quiz run deck.yaml`,
  );
}

function noneNamed(host: Host, decks: readonly DeckRead[]): Refusal {
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

async function choose(
  host: Host,
  decks: readonly DeckRead[],
): Promise<readonly string[] | Refusal> {
  const chosen = await host.choose(
    say`Which decks?`,
    decks.map(({ deck, path }) =>
      deck === undefined
        ? safeLine(path)
        : say`${safeLine(deck.title)} (${deck.questions.length}) – ${safeLine(path)}`,
    ),
  );
  if ('kind' in chosen) return { kind: 'refusal', code: stopCodes[chosen.reason] };
  const paths = decks.filter((_, index) => chosen.includes(index)).map(({ path }) => path);
  return paths.length > 0 ? paths : refuse(host, say`No deck was chosen`);
}
