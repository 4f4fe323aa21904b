/** The index that a number from 1 to `count` stands for. */
export function numberWithin(token: string, count: number): number | undefined {
  if (!/^\d{1,3}$/.test(token)) return undefined;
  const index = Number(token) - 1;
  return index >= 0 && index < count ? index : undefined;
}

/** What stands between separators, without what is empty. */
export function splitAt(line: string, separator: RegExp): readonly string[] {
  return line.split(separator).filter((part) => part.trim() !== '');
}

export function indices<T>(
  all: readonly T[],
  test: (one: T, place: number) => boolean,
): readonly number[] {
  return all.flatMap((one, index) => (test(one, index) ? [index] : []));
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
