export interface Frequent {
  /** As first written, cut where it is long. */
  readonly text: string;
  /** A lower bound once more than `kept` different texts have come. */
  readonly count: number;
}

/** Counts of texts in bounded memory, by what texts are compared by: plain data. */
export type LaidFrequent = Map<string, { readonly text: string; count: number }>;

const kept = 64;
const longest = 200;

/**
 * Misra and Gries, "Finding repeated elements" (1982): a text that makes up more than one in 65 of
 * all is among those kept, and no count is too high.
 */
export function addFrequent(counts: LaidFrequent, written: string): void {
  const text = shortened(written);
  const same = counts.get(text);
  if (same !== undefined) {
    same.count += 1;
    return;
  }
  const key = keyOf(text);
  const known = counts.get(key);
  if (known !== undefined) known.count += 1;
  else if (counts.size < kept) counts.set(key, { text, count: 1 });
  else for (const [other, one] of counts) if ((one.count -= 1) === 0) counts.delete(other);
}

/** The most frequent first, then by text. */
export function mostFrequent(counts: LaidFrequent, most: number): readonly Frequent[] {
  return [...counts.values()]
    .toSorted((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1))
    .slice(0, most)
    .map(({ text, count }) => ({ text, count }));
}

function shortened(text: string): string {
  const letters = text.length <= longest ? [] : [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('')}…`;
}

/** Two spellings that no grader of ours tells apart by case or spaces alone are one text. */
function keyOf(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
