/** What a word processor makes of quotes; to YAML they are letters like any other. */
const pairs = /^(?:[“”„«]([^“”„«»\n]+)[“”»«]|[‘’‚‹]([^‘‚‹›\n]+)[’‘›])$/;

/** The text between curly quotes that stand around all of it. */
export function insideCurly(text: string): string | undefined {
  const [, double, single] = pairs.exec(text) ?? [];
  return double ?? single;
}

export const curlyHelp = 'YAML does not know curly quotes: write straight ones, `"` or `\'`';

/** In straight quotes. */
export function straight(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
