import type { DeckRead } from '../core/deck/read.ts';
import type { Shown } from '../core/text/shown.ts';
import { showDiagnostics } from '../core/view/diagnostics-text.ts';
import type { Look } from '../core/view/paint.ts';

/**
 * The errors of decks, for a command that only reads them: warnings keep no deck from being asked,
 * and a fix that the command cannot make is not offered.
 */
export function toldErrors(reads: readonly DeckRead[], look: Look): readonly Shown[] {
  return showDiagnostics(reads.map(errorsOnly), look);
}

function errorsOnly(read: DeckRead): DeckRead {
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
  return { ...read, diagnostics: errors.map(({ fix: _fix, ...rest }) => rest) };
}
