import { looksLikeDeck } from '../core/deck/discover.ts';
import { readDeck, type DeckRead } from '../core/deck/read.ts';
import type { Host } from '../host.ts';
import type { FileProblem, Source } from '../host/files.ts';

/** A path on the command line that led to nothing. */
export interface Unusable {
  readonly path: string;
  readonly reason: string;
}

export interface Loaded {
  readonly decks: readonly DeckRead[];
  readonly unusable: readonly Unusable[];
  /** YAML and JSON files of folders that are no decks. */
  readonly skipped: number;
}

/** Reads what is named: a file always counts as a deck, of a folder those that look like one. */
export async function loadDecks(host: Host, paths: readonly string[]): Promise<Loaded> {
  const decks = new Map<string, DeckRead>();
  const unusable: Unusable[] = [];
  let skipped = 0;
  for (const path of paths) {
    const found = await loadPath(host, path);
    for (const deck of found.decks) decks.set(deck.path, deck);
    unusable.push(...found.unusable);
    skipped += found.skipped;
  }
  return { decks: [...decks.values()], unusable, skipped };
}

async function loadPath(host: Host, path: string): Promise<Loaded> {
  if (path === '-') return one(await readDeck(await host.files.readStdin(), host.tools));
  const seen = host.files.look(path);
  if (seen.kind === 'problem') return nothing(path, seen.reason);
  if (seen.kind === 'folder') return loadFolder(host, path);
  const source = host.files.read(path);
  return isProblem(source) ? nothing(path, source.reason) : one(await readDeck(source, host.tools));
}

async function loadFolder(host: Host, folder: string): Promise<Loaded> {
  const listed = await host.files.list(folder);
  if ('reason' in listed) return nothing(folder, listed.reason);
  const sources = listed.map((path) => host.files.read(path));
  const reads: DeckRead[] = [];
  for (const source of sources)
    if (!isProblem(source)) reads.push(await readDeck(source, host.tools));
  const decks = reads.filter((read) => looksLikeDeck(read.path, read.document));
  if (decks.length === 0) return nothing(folder, 'no decks in this folder');
  return { decks, unusable: [], skipped: sources.length - decks.length };
}

function isProblem(source: Source | FileProblem): source is FileProblem {
  return 'reason' in source;
}

function one(deck: DeckRead): Loaded {
  return { decks: [deck], unusable: [], skipped: 0 };
}

function nothing(path: string, reason: string): Loaded {
  return { decks: [], unusable: [{ path, reason }], skipped: 0 };
}
