import type { Role } from '../../markup/math.ts';

/** A part of a formula as text, and what decides the space beside it. */
export interface Piece {
  readonly text: string;
  readonly role: Role | 'space';
  /** Brackets of its own: nothing is needed before them after a name. */
  readonly fenced: boolean;
  /** More than one letter. */
  readonly wordy: boolean;
  /** A script or a binomial at its end that what follows would seem to belong to. */
  readonly open: boolean;
}

/** Puts pieces in a row with TeX's spaces; `tight` in scripts. */
export function joinPieces(pieces: readonly Piece[], tight: boolean, spaced: boolean): string {
  const line: Piece[] = [];
  let text = '';
  let gap = false;
  for (const [index, piece] of pieces.entries()) {
    if (piece.role === 'space') {
      gap = !tight || gap;
      continue;
    }
    if (piece.text === '') continue;
    const before = line.at(-1);
    const role = unary(piece, before) ? 'ordinary' : piece.role;
    const next = { ...piece, role };
    if (before !== undefined) text += gap || needsSpace(before, next, tight, spaced) ? ' ' : '';
    if (before?.role === 'punctuation' && thousands(line, pieces[index])) text = text.trimEnd();
    text += piece.text;
    line.push(role === piece.role ? piece : { ...piece, role: 'open' });
    gap = false;
  }
  return text.replace(/ {2,}/g, ' ');
}

/** A sign: nothing stands before it that it could join to what follows. */
function unary({ role }: Piece, before: Piece | undefined): boolean {
  return role === 'binary' && (before === undefined || joins.has(before.role));
}

const joins = new Set<Piece['role']>([
  'open',
  'binary',
  'relation',
  'punctuation',
  'large',
  'function',
]);

function needsSpace(a: Piece, b: Piece, tight: boolean, spaced: boolean): boolean {
  if (meets(a.text, b.text) && (spaced || a.wordy || b.wordy))
    return a.text !== 'd' || b.text.length > 1;
  if (a.role === 'open' || b.role === 'close' || b.role === 'punctuation') return false;
  if (a.role === 'punctuation') return !tight;
  if (isRelation(a, b))
    return (
      !tight && !(b.role === 'relation' && (a.text === ':' || (a.text === '⊥' && b.text === '⊥')))
    );
  if (a.role === 'binary' || b.role === 'binary') return !tight;
  return needsSpaceInTerm(a, b, tight, spaced);
}

function isRelation(a: Piece, b: Piece): boolean {
  return a.role === 'relation' || b.role === 'relation';
}

function needsSpaceInTerm(a: Piece, b: Piece, tight: boolean, spaced: boolean): boolean {
  if (/^[\^_]/.test(b.text)) return false;
  if (/^\|+$/.test(a.text) && /^\|+$/.test(b.text)) return spaced;
  if (a.role === 'function') return !b.fenced && b.role !== 'open';
  if (a.role === 'large') return !(b.fenced && /^\p{L}+$/u.test(a.text));
  if (b.role === 'function' || b.role === 'large') return true;
  if (a.open) return !b.fenced || /\^\(.*\)$/.test(a.text);
  if (a.role === 'inner' || b.role === 'inner') return !tight;
  return spaced && !b.fenced && b.role !== 'open' && !tied.test(a.text) && !tied.test(b.text);
}

/** Signs and scripts that stand close to what they belong to. */
const tied = /^(?:[!/|$%#]|\|\||[\^_'′].*)$/;

/** Letters or digits on both sides of a border. */
function meets(before: string, after: string): boolean {
  return (
    /[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]\p{M}*$/u.test(before) &&
    /^[\p{Lu}\p{Ll}\p{Lo}\p{Nd}√∛∜]/u.test(after)
  );
}

/** `1,000` is one number. */
function thousands(line: readonly Piece[], next: Piece | undefined): boolean {
  const [number, comma] = line.slice(-2);
  return comma?.text === ',' && /\d$/.test(number?.text ?? '') && /^\d{3}$/.test(next?.text ?? '');
}
