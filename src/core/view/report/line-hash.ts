/** Characters that a hash is over. */
const window = 100;

const ends = 65_535;

const factor = 37n;

const mask = (1n << 64n) - 1n;

/**
 * GitHub's hash of a line (`primaryLocationLineHash`), by which it knows a finding again when lines
 * are added above: a wrapping 64-bit polynomial over the next 100 characters that are no space or
 * tab, CR and CRLF as LF, the end of the file as 65535 and then zeros; `:n` counts equal hashes.
 * As the code-scanning upload action computes it. Index 0 is line 1.
 */
export function lineHashes(text: string): readonly string[] {
  const { units, starts } = unitsOf(text);
  const seen = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let at = start; at < start + window; at += 1) {
      hash = (hash * factor + BigInt(units[at] ?? 0)) & mask;
    }
    const hex = hash.toString(16);
    const nth = (seen.get(hex) ?? 0) + 1;
    seen.set(hex, nth);
    return `${hex}:${nth}`;
  });
}

/** What counts of the text, and where in it each line begins. */
function unitsOf(text: string): {
  readonly units: readonly number[];
  readonly starts: readonly number[];
} {
  const units: number[] = [];
  const starts = [0];
  const plain = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const unit = plain.charCodeAt(at);
    if (unit === 0x20 || unit === 0x09) continue;
    units.push(unit);
    if (unit === 0x0a) starts.push(units.length);
  }
  units.push(ends);
  return { units, starts };
}
