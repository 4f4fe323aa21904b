import type { Mode } from '../log/entry.ts';
import { safeLine } from '../text/gate.ts';
import { joinShown, say, type Shown } from '../text/shown.ts';
import { plural } from './words.ts';

/** How far an earlier session came. */
export interface Stood {
  /** Cards answered, and how many there are. */
  readonly answered: number;
  readonly of: number;
  readonly mode: Mode;
  /** Cards that are half answered, and those marked for later. */
  readonly drafts: number;
  readonly marked: number;
  /** Milliseconds since its last entry. */
  readonly ago: number;
}

const minute = 60_000;

/** `5 of 12 cards answered, 3 minutes ago`. */
export function stoodWords(stood: Stood): Shown {
  return say`${joinShown([howFar(stood), agoWords(stood.ago)], say`, `)}`;
}

function howFar({ answered, of, mode, drafts, marked }: Stood): Shown {
  const cards = plural(of, say`card`, say`cards`);
  if (answered === of) {
    const all = of === 1 ? say`its one card answered` : say`all ${cards} answered`;
    const rest = mode === 'exam' ? say`not handed in` : say`with missed ones to come back`;
    return say`${all}, ${rest}`;
  }
  if (answered > 0) return say`${answered} of ${cards} answered`;
  const begun = [
    ...(drafts === 0 ? [] : [say`${drafts} half answered`]),
    ...(marked === 0 ? [] : [say`${marked} marked for later`]),
  ];
  return joinShown([say`none of ${cards} answered yet`, ...begun], say`, `);
}

/** Roughly how long ago; a clock that went back since says "just now". */
function agoWords(ms: number): Shown {
  const minutes = Math.floor(ms / minute);
  if (minutes < 1) return say`just now`;
  if (minutes < 60) return say`${plural(minutes, say`minute`, say`minutes`)} ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return say`${plural(hours, say`hour`, say`hours`)} ago`;
  return say`${plural(Math.floor(hours / 24), say`day`, say`days`)} ago`;
}

const mostNamed = 8;

/** How the decks of a session have changed since, a sentence for each way. */
export function changedDecks(gone: readonly string[], added: readonly string[]): readonly Shown[] {
  return [
    ...(gone.length === 0
      ? []
      : [say`No longer in the deck, so neither asked nor counted: ${named(gone)}.`]),
    ...(added.length === 0
      ? []
      : [say`New in the deck, and not part of this session: ${named(added)}.`]),
  ];
}

function named(ids: readonly string[]): Shown {
  const shown = joinShown(
    ids.slice(0, mostNamed).map((id) => safeLine(id)),
    say`, `,
  );
  return ids.length > mostNamed ? say`${shown} and ${ids.length - mostNamed} more` : shown;
}
