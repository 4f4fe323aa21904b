interface Entry {
  readonly place: number;
  readonly value: number;
}

/** Places with a value each, given back the greatest value first and of equal ones the first place. */
export interface BestFirst {
  put(place: number, value: number): void;
  take(): number | undefined;
}

/** A binary heap: of any number of places the best is found in a few steps. */
export function bestFirst(): BestFirst {
  const heap: Entry[] = [];
  return {
    put(place, value) {
      heap.push({ place, value });
      rise(heap, heap.length - 1);
    },
    take() {
      const [top, last] = [heap[0], heap.pop()];
      if (last === undefined || heap.length === 0) return top?.place;
      heap[0] = last;
      sink(heap, 0);
      return top?.place;
    },
  };
}

function rise(heap: Entry[], index: number): void {
  const above = (index - 1) >> 1;
  if (index === 0 || !swapped(heap, above, index)) return;
  rise(heap, above);
}

function sink(heap: Entry[], index: number): void {
  const [left, right] = [2 * index + 1, 2 * index + 2];
  const next = right < heap.length && isBefore(heap[right], heap[left]) ? right : left;
  if (swapped(heap, index, next)) sink(heap, next);
}

/** Puts the better of two above; whether it was not there. */
function swapped(heap: Entry[], above: number, below: number): boolean {
  const [upper, lower] = [heap[above], heap[below]];
  if (upper === undefined || lower === undefined || !isBefore(lower, upper)) return false;
  heap[above] = lower;
  heap[below] = upper;
  return true;
}

function isBefore(one: Entry | undefined, other: Entry | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.value > other.value || (one.value === other.value && one.place < other.place);
}
