import { readDeck, type DeckRead } from '../../src/core/deck/read.ts';
import { plainPaint } from '../../src/core/view/paint.ts';
import { showDiagnostics } from '../../src/core/view/diagnostics-text.ts';
import { decodeUtf8 } from '../../src/io/decode-utf8.ts';
import { digest } from './digest.ts';

/** A deck from YAML text or bytes, as the program reads a file. */
export function read(text: string | Uint8Array, path = 'deck.yaml'): Promise<DeckRead> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readDeck({ path, bytes }, { decodeUtf8, digest });
}

/** What a person is told of it. */
export function told(deck: DeckRead): string {
  return `${showDiagnostics([deck], { paint: plainPaint, width: 100 }).join('\n').trimEnd()}\n`;
}
