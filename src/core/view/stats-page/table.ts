import { trust } from '../../text/shown.ts';
import { markup, type Markup } from './markup.ts';

export type TableCell = string | number;

/** Columns of numbers alone stand at the right. */
export interface Table {
  /** Of the page's own words: unique, and fit for an attribute. */
  readonly id: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Scrolls by itself where it is wider than the page. */
export function table({ id, caption, heads, rows }: Table): Markup {
  const align = heads.map((_, index) => (isOfNumbers(rows, index) ? ' class="number"' : ''));
  const classOf = (index: number) => ({ html: trust(align[index] ?? '') });
  const cell = (value: TableCell, index: number) =>
    index === 0
      ? markup`<th scope="row">${value}</th>`
      : markup`<td${classOf(index)}>${value}</td>`;
  return markup`<div class="table" tabindex="0" role="region" aria-label="${caption}">
<table id="${id}">
<caption>${caption}</caption>
<thead><tr>${heads.map((head, index) => markup`<th scope="col"${classOf(index)}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table>
</div>
`;
}

function isOfNumbers(rows: readonly (readonly TableCell[])[], index: number): boolean {
  return index > 0 && rows.every((row) => isNumber(String(row[index] ?? '')));
}

/** Also with its unit or its share sign, or left out. */
function isNumber(value: string): boolean {
  return value === '' || /^-?[\d.]+( %| s| min( \d+ s)?)?$/.test(value);
}
