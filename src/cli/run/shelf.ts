import { hasErrors, readDeck, type DeckRead } from '../../core/deck/read.ts';
import { positionAt, wholeLines } from '../../core/text/lines.ts';
import type { Host } from '../../host.ts';
import type { FileProblem } from '../../host/files.ts';

/** The decks of a session as files: where a card stands, and the deck read again. */
export interface Shelf {
  place(
    deck: string,
    question: string,
  ): { readonly path: string; readonly line: number; readonly text: string } | undefined;
  /** Reads the file again; kept for `place` where it has no errors. */
  reload(deck: string): Promise<DeckRead | FileProblem>;
}

export function shelfOf(host: Host, reads: readonly DeckRead[]): Shelf {
  const byDeck = new Map(
    reads.flatMap((read) => (read.deck === undefined ? [] : [[read.deck.id, read] as const])),
  );
  return {
    place(deck, question) {
      const read = byDeck.get(deck);
      const span = read?.places.get(question);
      if (read === undefined || span === undefined) return undefined;
      const { text, lines } = read.document;
      return {
        path: read.path,
        line: positionAt(lines, span.start).line,
        text: wholeLines(text, span),
      };
    },
    async reload(deck) {
      const before = byDeck.get(deck);
      if (before === undefined) throw new Error(`no deck ${deck} in this session`);
      const source = host.files.read(before.path);
      if ('reason' in source) return source;
      const read = await readDeck(source, host.tools);
      if (!hasErrors(read)) byDeck.set(deck, read);
      return read;
    },
  };
}
