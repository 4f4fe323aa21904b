/** An exact number: `top / bottom`, `bottom` positive. */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Longer numbers and larger exponents are no answers, only work for the machine. */
const mostDigits = 400;

/**
 * Reads a typed number exactly: `-3`, `3.14`, `1e-3`, `1·10^-3`, `10⁻³`, `2^5`, `1/1000`, `1 1/2`,
 * `½`, `5 %`, thin spaces and groups of three. `commas` tells that the language writes 3,14.
 */
export function readNumber(text: string, commas: boolean): Exact | undefined {
  const unified = unify(text);
  if (unified.length > mostDigits) return undefined;
  const mixed = /^([-+]?)(\d+)\s+(\d+)\/(\d+)$/.exec(unified);
  if (mixed !== null) return readMixed(mixed);
  const plain = withoutSpaces(unified);
  if (plain === undefined) return undefined;
  const percent = plain.endsWith('%');
  const value = readQuotient(percent ? plain.slice(0, -1) : plain, commas);
  return value !== undefined && percent ? quotient(value, whole(100n)) : value;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** One minus, one multiplication sign, exponents after `^`, vulgar fractions written out. */
function unify(text: string): string {
  return text
    .trim()
    .replace(/[−‐‑–﹣－]/g, '-')
    .replace(/[＋﬩]/g, '+')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/g, (raised) => `^${[...raised].map(lowered).join('')}`)
    .replace(
      /(\d)?([¼-¾⅐-⅞])/g,
      (_all, before: string | undefined, sign: string) =>
        `${before === undefined ? '' : `${before} `}${sign.normalize('NFKC').replace('⁄', '/')}`,
    )
    .replace(/[⁄∕÷]/g, '/')
    .replace(/(?<=\d)\s*[·×∙⋅*x]\s*(?=10\^)/g, 'e')
    .replace(/e10\^\(?([-+]?\d+)\)?/g, 'e$1')
    .replace(/[Ee]\s*(?=[-+]?\d)/g, 'e');
}

function lowered(raised: string): string {
  if (raised === '⁻') return '-';
  return raised === '⁺' ? '+' : String(superscripts.indexOf(raised));
}

/** Spaces that group digits by three go; other spaces make no number. */
function withoutSpaces(text: string): string | undefined {
  const joined = text
    .replace(/^([-+])\s+/, '$1')
    .replace(/\s*([/%^])\s*/g, '$1')
    .replace(/(?<=\d)[\s'’_](?=\d{3}(?!\d))/g, '');
  return /\s/.test(joined) ? undefined : joined;
}

function readQuotient(text: string, commas: boolean): Exact | undefined {
  const [over = '', under, ...more] = text.split('/');
  if (more.length > 0) return undefined;
  const top = readPower(over, commas);
  if (under === undefined || top === undefined) return top;
  const bottom = readPower(under, commas);
  return bottom === undefined || bottom.top === 0n ? undefined : quotient(top, bottom);
}

function readMixed([, sign, integer = '0', over = '0', under = '1']: RegExpExecArray):
  | Exact
  | undefined {
  const bottom = BigInt(under);
  if (bottom === 0n) return undefined;
  const top = BigInt(integer) * bottom + BigInt(over);
  return { top: sign === '-' ? -top : top, bottom };
}

/** `2^5`, `10^-3`; the minus of `-2^2` stays outside. */
function readPower(text: string, commas: boolean): Exact | undefined {
  const power = /^([-+]?)([\d.,].*)\^\(?([-+]?\d{1,3})\)?$/.exec(text);
  if (power === null) return readDecimal(text, commas);
  const base = readDecimal(power[2] ?? '', commas);
  const exponent = Number(power[3]);
  if (base === undefined || Math.abs(exponent) > mostDigits || (base.top === 0n && exponent < 0))
    return undefined;
  const raised = exponent < 0 ? inverse(raise(base, -exponent)) : raise(base, exponent);
  return power[1] === '-' ? { ...raised, top: -raised.top } : raised;
}

function raise({ top, bottom }: Exact, exponent: number): Exact {
  return { top: top ** BigInt(exponent), bottom: bottom ** BigInt(exponent) };
}

/** Of a number above 0. */
function inverse({ top, bottom }: Exact): Exact {
  return { top: bottom, bottom: top };
}

function readDecimal(text: string, commas: boolean): Exact | undefined {
  const parts = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/.exec(pointed(text, commas));
  if (parts === null) return undefined;
  const [, sign, integer = '', fraction = '', exponent = '0'] = parts;
  if (integer + fraction === '') return undefined;
  const shift = Number(exponent) - fraction.length;
  if (Math.abs(shift) > mostDigits) return undefined;
  const digits = BigInt(integer + fraction);
  const top = sign === '-' ? -digits : digits;
  return shift < 0 ? { top, bottom: 10n ** BigInt(-shift) } : whole(top * 10n ** BigInt(shift));
}

const groupedByComma = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?(?:e[-+]?\d+)?$/;
const groupedByPoint = /^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d*)?(?:e[-+]?\d+)?$/;

/** The decimal sign as a point, groups of three joined: `1,000.5`, or `1.000,5` where commas are decimal. */
function pointed(text: string, commas: boolean): string {
  if (!commas) return groupedByComma.test(text) ? text.replaceAll(',', '') : text;
  const joined = groupedByPoint.test(text) ? text.replaceAll('.', '') : text;
  return joined.replace(',', '.');
}

function whole(top: bigint): Exact {
  return { top, bottom: 1n };
}

function quotient(one: Exact, other: Exact): Exact {
  const bottom = one.bottom * other.top;
  const top = one.top * other.bottom;
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}

export function difference(one: Exact, other: Exact): Exact {
  return {
    top: one.top * other.bottom - other.top * one.bottom,
    bottom: one.bottom * other.bottom,
  };
}

export function product(one: Exact, other: Exact): Exact {
  return { top: one.top * other.top, bottom: one.bottom * other.bottom };
}

export function absolute({ top, bottom }: Exact): Exact {
  return { top: top < 0n ? -top : top, bottom };
}

export function atMost(one: Exact, other: Exact): boolean {
  return one.top * other.bottom <= other.top * one.bottom;
}

/** The whole power of ten by which `typed` misses `right`, when that is all that is wrong. */
export function powerOfTenBetween(typed: Exact, right: Exact): number | undefined {
  if (typed.top === 0n) return undefined;
  for (let power = 1; power <= 12; power += 1) {
    const factor = whole(10n ** BigInt(power));
    if (isEqual(typed, product(right, factor))) return power;
    if (isEqual(product(typed, factor), right)) return -power;
  }
  return undefined;
}

export function isEqual(one: Exact, other: Exact): boolean {
  return one.top * other.bottom === other.top * one.bottom;
}

/** Languages that write 3,14 (CLDR's decimal sign). */
export function writesCommas(language: string): boolean {
  try {
    return new Intl.NumberFormat(language).format(1.5).includes(',');
  } catch {
    return false;
  }
}
