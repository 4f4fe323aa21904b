/** A text that holds one number: what the number is, and the text without it. */
export interface OneNumber {
  readonly value: number;
  /** `_` stands for the number. */
  readonly shape: string;
}

const number = /(?<![\p{L}\p{N}_.,])[-−–]?(?=[.\d])(?:\d{1,3}(?:,\d{3})+|\d+)?(?:[.,]\d+)?/gu;

/** Undefined where there is none or more than one. */
export function oneNumberIn(text: string): OneNumber | undefined {
  if (!/\d/.test(text)) return undefined;
  const found = [...text.matchAll(number)].filter(([part]) => /\d/.test(part));
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const [part] = only;
  const shape = `${text.slice(0, only.index)}_${text.slice(only.index + part.length)}`;
  return /\d/.test(shape) ? undefined : { value: valueOf(part), shape: plural(shape) };
}

function valueOf(written: string): number {
  const thousands = /^[-−–]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written);
  const digits = thousands ? written.replaceAll(',', '') : written.replace(',', '.');
  return Number(digits.replace(/^[−–]/, '-'));
}

/** “1 day” and “2 days” have the same shape, and so have `5%` and `5 %`. */
function plural(shape: string): string {
  return shape
    .trim()
    .toLowerCase()
    .replace(/_\s+/, '_')
    .replace(/s?[.]?$/, '');
}
