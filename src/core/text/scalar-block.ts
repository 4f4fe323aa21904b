import type { Undone } from './scalar-source.ts';

interface Line {
  readonly text: string;
  /** Of its first character after the indentation. */
  readonly start: number;
}

/** Undoes the indentation of a `|` block (YAML 1.2.2, 8.1.2). */
export function literalBlock(source: string): Undone | undefined {
  const lines = blockLines(source);
  if (lines === undefined) return undefined;
  const at: number[] = [];
  for (const line of lines) pushUnits(at, line.start, line.text.length + 1);
  return { text: lines.map((line) => `${line.text}\n`).join(''), at, end: source.length };
}

/** Undoes a `>` block whose lines are all equally indented; others are not told apart. */
export function foldedBlock(source: string): Undone | undefined {
  const lines = blockLines(source);
  if (lines === undefined || lines.some((line) => /^[ \t]/.test(line.text))) return undefined;
  const at: number[] = [];
  let text = '';
  let blank = 0;
  for (const line of lines) {
    if (line.text === '') {
      blank += 1;
      continue;
    }
    const gap = text === '' || blank > 0 ? '\n'.repeat(blank) : ' ';
    pushSame(at, line.start, gap.length);
    pushUnits(at, line.start, line.text.length);
    text += gap + line.text;
    blank = 0;
  }
  return { text, at, end: source.length };
}

/** The lines after the header, without indentation: as deep as the first line with text. */
function blockLines(source: string): Line[] | undefined {
  const [header = '', ...rest] = source.split('\n');
  if (/^[|>][+-]?\d/.test(header)) return undefined;
  const first = rest.find((line) => line.trim() !== '') ?? '';
  const indent = first.length - first.trimStart().length;
  let offset = header.length + 1;
  return rest.map((line) => {
    const skipped = Math.min(indent, line.length - line.trimStart().length);
    const start = offset + skipped;
    offset += line.length + 1;
    return { text: line.slice(skipped).replace(/\r$/, ''), start };
  });
}

function pushUnits(at: number[], start: number, count: number): void {
  for (let unit = 0; unit < count; unit++) at.push(start + unit);
}

function pushSame(at: number[], place: number, count: number): void {
  for (let unit = 0; unit < count; unit++) at.push(place);
}
