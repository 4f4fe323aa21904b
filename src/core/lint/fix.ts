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
    const free = fix.edits.every(({ span }) => !touchesAny(taken, span));
    if (free) for (const edit of fix.edits) taken.splice(placeOf(taken, edit.span), 0, edit);
    return free && (fix.edits.length > 0 || fix.dropsBom === true);
  });
  return { text: edited(text, taken), fixed };
}

/** The text with all edits made; they must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span, text: piece } of edits.toSorted(byPlace)) {
    pieces.push(text.slice(at, span.start), piece);
    at = span.end;
  }
  return pieces.join('') + text.slice(at);
}

/** An insertion comes before what is replaced at its place. */
function byPlace({ span: one }: Edit, { span: other }: Edit): number {
  return one.start - other.start || one.end - other.end;
}

/** Where a span belongs among edits in order that touch none: a file may have ten thousand fixes. */
function placeOf(edits: readonly Edit[], { start }: Span): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.span.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Only its neighbours can reach it: those that begin where the one before it does, and after it. */
function touchesAny(edits: readonly Edit[], span: Span): boolean {
  const place = placeOf(edits, span);
  const before = edits[place - 1]?.span.start;
  for (let at = place - 1; at >= 0 && edits[at]?.span.start === before; at -= 1)
    if (touch(span, edits[at]?.span)) return true;
  for (let at = place; (edits[at]?.span.start ?? Infinity) <= span.end; at += 1)
    if (touch(span, edits[at]?.span)) return true;
  return false;
}

/** Two insertions at one place would come in an order nobody chose. */
function touch(one: Span, other: Span | undefined): boolean {
  if (other === undefined) return false;
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
