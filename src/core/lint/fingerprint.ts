import type { Digest } from '../deck/identity.ts';
import type { FileReport } from './report.ts';

/**
 * What each finding of a file is known by from run to run: its rule, its question and what it says,
 * not its line, so that moving a question makes no new finding. The same finding twice in one
 * question is told apart by its number. In the order of `diagnostics`; 16 hex digits.
 */
export function fingerprintsOf(
  { path, diagnostics }: Pick<FileReport, 'path' | 'diagnostics'>,
  digest: Digest,
): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, where, message }) => {
    const words = where.replace(/^question \d+/, 'question');
    const bare = JSON.stringify([path, rule, words, message]);
    const nth = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, nth);
    return digest(nth === 1 ? bare : `${bare} ${nth}`).slice(0, 16);
  });
}
