import { safe } from '../text/gate.ts';
import { trust, type Shown } from '../text/shown.ts';

/** Numbers and `true`/`false` are the program's own words, and texts may be anybody's. */
export type Cell = string | number | boolean | undefined;

/** What spreadsheets take for a formula, also behind spaces and apostrophes (reliability B.8). */
const formula = /^[\s']*[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * Where the comma is the decimal mark, a spreadsheet splits at semicolons, or at tabs, and heeds no
 * quotes within a cell: there a formula may begin in the middle of a text.
 */
const formulaWithin = /(?<=[;\t\n])(?=[ '"]*[=+\-@＝＋－＠])/g;

/** Also semicolons and tabs: in some countries they separate the cells of a CSV file. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/**
 * One line of CSV (RFC 4180) with its line end. Unless `raw`, a text that a spreadsheet would run
 * gets an apostrophe before it, and so does each place within where one might begin; who reads the
 * cell takes one away wherever the rest is such a text.
 */
export function csvLine(cells: readonly Cell[], raw: boolean): Shown {
  return trust(`${cells.map((cell) => quoted(written(cell, raw))).join(',')}\r\n`);
}

function written(cell: Cell, raw: boolean): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = gated(cell);
  if (raw) return text;
  const inner = text.replaceAll(formulaWithin, "'");
  return formula.test(text) ? `'${inner}` : inner;
}

/** Through the gate, but for tabs, which may be what was typed. */
function gated(text: string): string {
  return text.includes('\t') ? text.split('\t').map(safe).join('\t') : safe(text);
}

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
