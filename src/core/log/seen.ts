import { Answer, type Sitting } from './answer.ts';
import type { LogEntry } from './entry.ts';
import { sittingOf } from './sitting.ts';

/** Which entries were met before, in however many logs. */
export interface Seen {
  /** Whether this is the first entry of its id; remembers it. */
  isNew(entry: LogEntry): boolean;
}

/** Plain data that goes on growing. */
export interface LaidSeen {
  readonly sittings: Map<string, Places>;
  readonly others: Set<string>;
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
 * they are.
 */
export function seenEntries({ sittings, others }: LaidSeen = nothingSeen()): Seen {
  let latest: { readonly sitting: Sitting; readonly places: Places } | undefined;

  function placesOf(name: string): Places {
    const places = sittings.get(name) ?? { upTo: 0, beyond: undefined };
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
      if (!isPlaced(entry)) return addTo(others, entry.id);
      return addPlace(placesOf(sittingOf(entry)), entry.n);
    },
  };
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
