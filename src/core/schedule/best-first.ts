interface Entry {
  readonly place: number;
  readonly value: number;
}

/** Places with a value each, given back the greatest value first and of equal ones the first place. */
export interface BestFirst {
  put(place: number, value: number): void;
  take(): number | undefined;
}

/** What comes after every entry: it stands where the heap has none. */
const none: Entry = { place: Infinity, value: -Infinity };

/** A binary heap: of any number of places the best is found in a few steps. */
export function bestFirst(): BestFirst {
  const heap: Entry[] = [];
  return {
    put(place, value) {
      heap.push({ place, value });
      rise(heap, heap.length - 1);
    },
    take() {
      const [top, last = none] = [heap[0], heap.pop()];
      if (heap.length > 0) {
        heap[0] = last;
        sink(heap, 0);
      }
      return top?.place;
    },
  };
}

function rise(heap: Entry[], index: number): void {
  const above = (index - 1) >> 1;
  if (index > 0 && swapped(heap, above, index)) rise(heap, above);
}

function sink(heap: Entry[], index: number): void {
  const [left, right] = [2 * index + 1, 2 * index + 2];
  const next = isBefore(at(heap, right), at(heap, left)) ? right : left;
  if (swapped(heap, index, next)) sink(heap, next);
}

/** Puts the better of two above; whether it was not there. */
function swapped(heap: Entry[], above: number, below: number): boolean {
  const [upper, lower] = [at(heap, above), at(heap, below)];
  if (!isBefore(lower, upper)) return false;
  heap[above] = lower;
  heap[below] = upper;
  return true;
}

function at(heap: readonly Entry[], index: number): Entry {
  return heap[index] ?? none;
}

function isBefore(one: Entry, other: Entry): boolean {
  return one.value > other.value || (one.value === other.value && one.place < other.place);
}
