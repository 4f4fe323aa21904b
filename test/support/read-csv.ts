/** Rows of cells of a CSV text as RFC 4180 has it; throws where it is not. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (found === null) throw new Error(`no cell at ${at}: ${text.slice(at, at + 40)}`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The text of a cell that was made safe for spreadsheets (reliability B.8). */
export function readCell(cell: string): string {
  const text = /^'[\s']*[=+\-@\t\r\n\0＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
  return text.replaceAll(/(?<=[;\t\n])'(?=[ '"]*[=+\-@＝＋－＠])/g, '');
}
