import type { Place } from '../text/finding.ts';
import type { LintFile } from './lint-file.ts';

/** Where something said of all questions is shown: the key of their list, or its first line. */
export function listPlace({ items }: LintFile): Place {
  return { path: (items[0]?.path ?? []).slice(0, -1), on: 'key' };
}
