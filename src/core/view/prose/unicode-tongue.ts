import { graphemesOf } from '../../text/graphemes.ts';
import { lowered, raised } from './scripts.ts';
import type { Tongue } from './tongue.ts';

/** A formula in Unicode's letters and signs. */
export const unicodeTongue: Tongue = {
  spaced: false,
  symbol: ({ text }) => text,
  fence: (left, body, right) => left + body + right,
  raised: (text) => signs.get(text) ?? raised(text),
  lowered,
  single: (text) => graphemesOf(text).length === 1,
  root: (body, index, bare) => {
    const sign = rootSign(index);
    return sign === undefined
      ? `root_(${index ?? ''})(${body})`
      : sign + (bare ? body : `(${body})`);
  },
  accent: (name, body, bare) => {
    const mark = marks.get(name);
    const one = bare && mark !== undefined && graphemesOf(body).length === 1;
    return one ? (body + mark).normalize('NFC') : `${names.get(name) ?? name}(${body})`;
  },
  prime: (count) => ['', '′', '″', '‴', '⁗'][count] ?? '′'.repeat(count),
  limits: () => undefined,
};

/** Signs that stand raised by themselves. */
const signs = new Map([
  ['∘', '°'],
  ['°', '°'],
  ['†', '†'],
  ['‡', '‡'],
  ['⊺', 'ᵀ'],
  ['⊤', 'ᵀ'],
  ['𝖳', 'ᵀ'],
]);

function rootSign(index: string | undefined): string | undefined {
  if (index === undefined || index === '2') return '√';
  if (index === '3') return '∛';
  if (index === '4') return '∜';
  const small = raised(index);
  return small === undefined ? undefined : `${small}√`;
}

const marks = new Map([
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0305'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['dddot', '\u20db'],
  ['mathring', '\u030a'],
  ['doubleacute', '\u030b'],
  ['check', '\u030c'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['cedilla', '\u0327'],
  ['underline', '\u0332'],
  ['cancel', '\u0338'],
  ['vec', '\u20d7'],
  ['overrightarrow', '\u20d7'],
]);

const names = new Map([['overrightarrow', 'vec']]);
