import { Answer, type Sitting } from './answer.ts';
import type { LogEntry } from './entry.ts';
import { sittingOf } from './sitting.ts';

/** Which entries were met before, in however many logs. */
export interface Seen {
  /** Whether this is the first entry of its id; remembers it. */
  isNew(entry: LogEntry): boolean;
  /** What was met so far, before too. */
  laid(): LaidSeen;
}

/** Plain data to go on from. */
export interface LaidSeen {
  /** A number where every place up to it was met, and no other: there are many, and most are so. */
  readonly sittings: ReadonlyMap<string, number | Readonly<Places>>;
  readonly others: ReadonlySet<string>;
}

export function nothingSeen(): LaidSeen {
  return { sittings: new Map(), others: new Set() };
}

interface Places {
  /** Every place from 1 to here was met. */
  upTo: number;
  beyond: Set<number> | undefined;
}

/**
 * An id is a sitting of a session and a place in it, and places follow one another: remembering how
 * far each sitting came takes a hundredth of what remembering every id would. Other ids are kept as
 * they are. `before` stays as it is: of a long log it is much, and little comes after it.
 */
export function seenEntries(before = nothingSeen()): Seen {
  const [sittings, others] = [new Map<string, Places>(), new Set<string>()];
  let latest: { readonly sitting: Sitting; readonly places: Places } | undefined;

  function placesOf(name: string): Places {
    const places = sittings.get(name) ?? copied(before.sittings.get(name));
    sittings.set(name, places);
    return places;
  }

  return {
    isNew(entry) {
      if (entry instanceof Answer) {
        const { sitting, n } = entry;
        if (latest?.sitting !== sitting) latest = { sitting, places: placesOf(sitting.name) };
        return addPlace(latest.places, n);
      }
      if (!isPlaced(entry)) return !before.others.has(entry.id) && addTo(others, entry.id);
      return addPlace(placesOf(sittingOf(entry)), entry.n);
    },
    laid: () => joined(before, sittings, others),
  };
}

function copied(laid: number | Readonly<Places> = 0): Places {
  if (typeof laid === 'number') return { upTo: laid, beyond: undefined };
  return { upTo: laid.upTo, beyond: laid.beyond && new Set(laid.beyond) };
}

function joined(
  before: LaidSeen,
  sittings: ReadonlyMap<string, Places>,
  others: ReadonlySet<string>,
): LaidSeen {
  if (sittings.size + others.size === 0) return before;
  const all = new Map(before.sittings);
  for (const [name, { upTo, beyond }] of sittings)
    all.set(name, beyond === undefined || beyond.size === 0 ? upTo : { upTo, beyond });
  return { sittings: all, others: new Set([...before.others, ...others]) };
}

function isPlaced({ id, session, n }: LogEntry): boolean {
  return n >= 1 && id.startsWith(session) && id.endsWith(`-${n}`);
}

function addPlace(places: Places, n: number): boolean {
  if (n <= places.upTo && Number.isInteger(n)) return false;
  if (n !== places.upTo + 1) return addTo((places.beyond ??= new Set()), n);
  const isNew = places.beyond?.delete(n) !== true;
  places.upTo = n;
  return isNew;
}

function addTo<T>(set: Set<T>, value: T): boolean {
  if (set.has(value)) return false;
  set.add(value);
  return true;
}
