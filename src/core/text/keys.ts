import type { Finding } from './finding.ts';
import type { Path } from './located.ts';

/** `Answer` and `answer`: which of the two was meant cannot be known. */
export function isSameButForCase(one: string, other: string): boolean {
  return one !== other && folded(one) === folded(other);
}

/** The one of our keys that a key is but for its case or width. */
export function ourKey(written: string, ours: readonly string[]): string | undefined {
  const plain = folded(written);
  return plain === written ? undefined : ours.find((one) => one === plain);
}

function folded(key: string): string {
  return key.normalize('NFKC').toLowerCase();
}

/** A key that no map has, beside the one that it has. */
export function sameButForCase(written: string, ours: string, at: Path): Finding {
  return {
    rule: 'yaml/case-duplicate-key',
    severity: 'error',
    message: `\`${written}\` differs from \`${ours}\` only by case or width`,
    place: { path: [...at, written], on: 'key' },
    also: [{ place: { path: [...at, ours], on: 'key' }, label: 'first here' }],
    help: `Keep one of the two, as \`${ours}:\``,
  };
}

/** Where a key belongs and where not, in words, and how to bring it there. */
export interface Belonging {
  readonly to: string;
  readonly help: string;
}

/** A right key at a wrong place. */
export function misplacedKey(key: string, { to, help }: Belonging, at: Path): Finding {
  return {
    rule: 'schema/misplaced-key',
    severity: 'error',
    message: `\`${key}\` belongs ${to}`,
    place: { path: [...at, key], on: 'key' },
    help,
  };
}
