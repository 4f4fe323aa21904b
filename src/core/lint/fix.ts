import type { Deck } from '../deck/deck.ts';
import type { Diagnostic, Fix } from '../text/finding.ts';
import type { Span } from '../text/located.ts';

type Edit = Fix['edits'][number];

/** Which fixes may be made. */
export type FixKinds = ReadonlySet<Fix['kind']>;

export interface Applied {
  readonly text: string;
  /** The diagnostics that were fixed. */
  readonly fixed: readonly Diagnostic[];
}

/** Makes the fixes of these kinds that touch no other; the others are for a next pass. */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  kinds: FixKinds,
): Applied {
  const taken: Edit[] = [];
  const fixed = diagnostics.filter(({ fix }) => {
    if (fix === undefined || !kinds.has(fix.kind)) return false;
    const free = fix.edits.every(({ span }) => !taken.some((other) => touch(span, other.span)));
    if (free) taken.push(...fix.edits);
    return free && (fix.edits.length > 0 || fix.dropsBom === true);
  });
  return { text: edited(text, taken), fixed };
}

/** The text with all edits made; they must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.span.start - one.span.start)
    .reduce(
      (done, { span, text: piece }) => done.slice(0, span.start) + piece + done.slice(span.end),
      text,
    );
}

/** Two insertions at one place would come in an order nobody chose. */
function touch(one: Span, other: Span): boolean {
  if (one.start === one.end && other.start === other.end) return one.start === other.start;
  return one.start < other.end && other.start < one.end;
}

/**
 * All that a deck means, ids written or derived alike and keys in any order: what a safe fix must
 * leave as it is. An id that is only a digest of the file's text tells nothing.
 */
export function meaningOf(deck: Deck | undefined): string {
  if (deck === undefined) return '';
  const { ownId, questions, hashes, id, title, ...rest } = deck;
  const named = ownId || !/^d-[0-9a-f]{8}$/.test(id) ? [id, title] : [];
  const items = questions.map(({ ownId: _ownId, ...question }) => question);
  return JSON.stringify([named, rest, items, [...hashes]], plainly);
}

function plainly(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
