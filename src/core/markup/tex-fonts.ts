/** How letters are set: what the words of line mode say, and where Unicode has that alphabet. */
export type Alphabet =
  | 'bold'
  | 'double-struck'
  | 'script'
  | 'fraktur'
  | 'sans-serif'
  | 'typewriter';

/** An alphabet, or upright words; undefined is TeX's own (italic letters, one a variable). */
export type Font = Alphabet | 'upright' | undefined;

export function fontOf(name: string): Font | 'unknown' {
  return fonts.has(name) ? fonts.get(name) : 'unknown';
}

/** A letter or digit of an alphabet (Unicode, chapter 22.2); others stay as they are. */
export function inAlphabet(character: string, alphabet: Alphabet): string {
  const exception = exceptions[alphabet]?.[character];
  if (exception !== undefined) return exception;
  const code = character.codePointAt(0) ?? 0;
  const start = starts[alphabet].find(([first, last]) => code >= first && code <= last);
  return start === undefined ? character : String.fromCodePoint(start[2] + code - start[0]);
}

const fonts = new Map<string, Font>([
  ['mathrm', 'upright'],
  ['mathit', 'upright'],
  ['mathup', 'upright'],
  ['textrm', 'upright'],
  ['mathnormal', undefined],
  ['mathbf', 'bold'],
  ['boldsymbol', 'bold'],
  ['mathbb', 'double-struck'],
  ['mathcal', 'script'],
  ['mathscr', 'script'],
  ['mathfrak', 'fraktur'],
  ['mathsf', 'sans-serif'],
  ['mathtt', 'typewriter'],
]);

type Range = readonly [first: number, last: number, start: number];

function latin(capital: number, small: number, digit?: number): readonly Range[] {
  const letters: readonly Range[] = [
    [0x41, 0x5a, capital],
    [0x61, 0x7a, small],
  ];
  return digit === undefined ? letters : [...letters, [0x30, 0x39, digit]];
}

const starts: Readonly<Record<Alphabet, readonly Range[]>> = {
  bold: [
    ...latin(0x1d400, 0x1d41a, 0x1d7ce),
    [0x391, 0x3a9, 0x1d6a8],
    [0x3b1, 0x3c9, 0x1d6c2],
    [0x2207, 0x2207, 0x1d6c1],
  ],
  'double-struck': latin(0x1d538, 0x1d552, 0x1d7d8),
  script: latin(0x1d49c, 0x1d4b6),
  fraktur: latin(0x1d504, 0x1d51e),
  'sans-serif': latin(0x1d5a0, 0x1d5ba, 0x1d7e2),
  typewriter: latin(0x1d670, 0x1d68a, 0x1d7f6),
};

/** Letters that Unicode had before it had the alphabets. */
const exceptions: Readonly<Partial<Record<Alphabet, Readonly<Record<string, string>>>>> = {
  bold: { ϵ: '𝛜', ϑ: '𝛝', ϰ: '𝛞', ϕ: '𝛟', ϱ: '𝛠', ϖ: '𝛡' },
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  script: {
    B: 'ℬ',
    E: 'ℰ',
    F: 'ℱ',
    H: 'ℋ',
    I: 'ℐ',
    L: 'ℒ',
    M: 'ℳ',
    R: 'ℛ',
    e: 'ℯ',
    g: 'ℊ',
    o: 'ℴ',
  },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
};
