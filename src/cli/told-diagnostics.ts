import type { Shown } from '../core/text/shown.ts';
import { showDiagnostics, type Checked } from '../core/view/diagnostics-text.ts';
import type { Look } from '../core/view/paint.ts';

/**
 * The errors of files, for a command that only reads them: warnings keep no deck from being asked,
 * and a fix that the command cannot make is not offered.
 */
export function toldErrors(reads: readonly Checked[], look: Look): readonly Shown[] {
  return showDiagnostics(reads.map(errorsOnly), look);
}

function errorsOnly(read: Checked): Checked {
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
  return { ...read, diagnostics: errors.map(({ fix: _fix, ...rest }) => rest) };
}
