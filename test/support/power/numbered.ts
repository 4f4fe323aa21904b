/** A text that tells its number, and whether it is whole. */
export function numbered(n: number): string {
  return `${n}\n${'x'.repeat((n * 9973) % 20_000)}\n${n}\n`;
}

/** The number of a whole text. */
export function numberOf(text: string): number | undefined {
  const n = Number(text.split('\n')[0]);
  return text === numbered(n) ? n : undefined;
}
