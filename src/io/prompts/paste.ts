/** A stretch of what a terminal sent. */
export interface Piece {
  readonly kind: 'keys' | 'paste';
  readonly text: string;
}

const start = '\x1b[200~';
const end = '\x1b[201~';

/** The way out of a paste whose end got lost. */
const ctrlC = '\x03';

/** What is kept of one paste, in UTF-16 code units. */
const longestPaste = 65_536;

/** More characters than a person presses between two reads: a paste of a terminal without brackets. */
const bulk = 24;

/**
 * Tells pastes from keys. Terminals put brackets around a paste when asked to; a chunk may end
 * anywhere, also within a bracket.
 */
export function pasteSplitter(): (chunk: string) => readonly Piece[] {
  let held = '';
  let pasted: string | undefined;
  return (chunk) => {
    const found: Piece[] = [];
    if (chunk === ctrlC) pasted = undefined;
    let rest = held + chunk;
    held = '';
    while (rest !== '') {
      const bracket = pasted === undefined ? start : end;
      const at = rest.indexOf(bracket);
      const open = at < 0 ? rest.length - partOf(bracket, rest, pasted === undefined ? 3 : 1) : at;
      const text = rest.slice(0, open);
      if (pasted === undefined) found.push(...keysIn(text));
      else pasted = (pasted + text).slice(0, longestPaste);
      if (at < 0) {
        held = rest.slice(open);
        break;
      }
      if (pasted !== undefined) found.push({ kind: 'paste', text: pasted });
      pasted = pasted === undefined ? '' : undefined;
      rest = rest.slice(at + bracket.length);
    }
    return found;
  };
}

/**
 * One line and its Enter answer, and so do the two that end a text of several lines; other lines at
 * once are a paste, whose line ends answer nothing.
 */
function keysIn(text: string): readonly Piece[] {
  if (text.length <= bulk || text.includes('\x1b')) return pieces(['keys', text]);
  const [, line = text, end = ''] = /^([^\r\n]*?)(\t*\r{1,2})$/.exec(text) ?? [];
  return pieces(['paste', line], ['keys', end]);
}

function pieces(...all: readonly (readonly [Piece['kind'], string])[]): readonly Piece[] {
  return all.flatMap(([kind, text]) => (text === '' ? [] : [{ kind, text }]));
}

/** How much of the start of a bracket the text ends with; under three it may be a key of its own. */
function partOf(bracket: string, text: string, least: number): number {
  for (let length = bracket.length - 1; length >= least; length--) {
    if (text.endsWith(bracket.slice(0, length))) return length;
  }
  return 0;
}
