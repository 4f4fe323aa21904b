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

/** Puts pieces in a row with TeX's spaces; `tight` in scripts, `spaced` between factors too. */
export function joinPieces(pieces: readonly Piece[], tight: boolean, spaced: boolean): string {
  const line: Piece[] = [];
  let text = '';
  let given = '';
  for (const piece of pieces.filter((one) => one.text !== '')) {
    if (piece.role === 'space') {
      if (!tight && line.length > 0 && given !== wideSpace) given = piece.text;
      continue;
    }
    const before = line.at(-1);
    const next = isSign(piece, before) ? { ...piece, role: 'ordinary' as const } : piece;
    const usual = before !== undefined && needsSpace(before, next, tight, spaced) ? ' ' : '';
    text += (inNumber(line, piece) ? '' : given || usual) + piece.text;
    // Nothing comes between a sign and its number.
    line.push(next === piece ? piece : { ...piece, role: 'open' });
    given = '';
  }
  return text.replace(/ {2,}/g, ' ');
}

/** Stands for the three columns of a quad until a formula is written. */
export const wideSpace = '\u2003';

/** A plus or minus before which nothing stands that it could join to what follows. */
function isSign({ role }: Piece, before: Piece | undefined): boolean {
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

/** `1,000` is one number. */
function inNumber(line: readonly Piece[], next: Piece): boolean {
  const [number, comma] = line.slice(-2);
  return comma?.text === ',' && /\d$/.test(number?.text ?? '') && /^\d{3}$/.test(next.text);
}

function needsSpace(a: Piece, b: Piece, tight: boolean, spaced: boolean): boolean {
  if (meets(a.text, b.text) && (spaced || a.wordy || b.wordy))
    return a.text !== 'd' || b.text.length > 1;
  if (a.role === 'open' || closes.has(b.role)) return false;
  if (a.role === 'punctuation' || isEither('binary', a, b)) return !tight;
  if (isEither('relation', a, b)) return !tight && !isOneSign(a, b);
  return needsSpaceInTerm(a, b, tight, spaced);
}

const closes = new Set<Piece['role']>(['close', 'punctuation']);

function isEither(role: Piece['role'], a: Piece, b: Piece): boolean {
  return a.role === role || b.role === role;
}

/** `:=`, and the two signs that say independent. */
function isOneSign(a: Piece, b: Piece): boolean {
  return b.role === 'relation' && (a.text === ':' || (a.text === '⊥' && b.text === '⊥'));
}

function needsSpaceInTerm(a: Piece, b: Piece, tight: boolean, spaced: boolean): boolean {
  if (script.test(b.text) || /^[!/%]/.test(b.text)) return false;
  if (/^\|+$/.test(a.text) && /^\|+$/.test(b.text)) return spaced;
  if (applies.has(a.role)) return spaceAfterOperator(a, b);
  if (applies.has(b.role)) return true;
  if (a.open) return !b.fenced || /\^\(.*\)$/.test(a.text);
  if (isEither('inner', a, b)) return !tight;
  return spaced && spaceBetweenFactors(a, b);
}

/** A script without a base, as in chemistry; small characters before a root are its degree. */
const script = /^(?:[\^_]|[\p{Lm}\p{No}⁺⁻⁼⁽⁾₊₋₌₍₎]+(?![\p{Lm}\p{No}⁺⁻⁼⁽⁾₊₋₌₍₎√]))/u;

const applies = new Set<Piece['role']>(['function', 'large']);

/** `sin(x)` and `max{a, b}`, but `∑ (x - y)` and `lim_(x→0) (x + 1)`. */
function spaceAfterOperator(a: Piece, b: Piece): boolean {
  const named = a.role === 'function' || /^\p{L}+$/u.test(a.text);
  return !(named && (b.fenced || b.role === 'open'));
}

function spaceBetweenFactors(a: Piece, b: Piece): boolean {
  return !b.fenced && b.role !== 'open' && !tied.test(a.text) && !tied.test(b.text);
}

/** Signs and scripts that stand close to what they belong to. */
const tied = /^(?:[!/|$%#,]|\|\||[\^_'′].*)$/;

/** Letters or digits on both sides of a border. */
function meets(before: string, after: string): boolean {
  return (
    /[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]\p{M}*$/u.test(before) &&
    /^[\p{Lu}\p{Ll}\p{Lo}\p{Nd}√∛∜]/u.test(after)
  );
}
