/** Begin with a vowel letter and the sound of `you` or `w`. */
const asConsonant =
  /^(?:eu|ewe|one(?![a-z])|once|ouija|u(?:ni(?!n|m)|s(?:e|a|ur|ua)|t[aeio]|r(?:i|an)|b[ie]|ku|vu|$)|u[- ])/i;

/** The h is not heard. */
const silentH = /^(?:heir|honest|honor|honour|hour)/i;

/** Letters whose name begins with a vowel, as in “an MRI”. */
const vowelNames = /^[AEFHILMNORSX]/;

/** The article that a word takes; undefined where that cannot be told from its letters. */
export function articleOf(text: string): 'a' | 'an' | undefined {
  const word = /^[\s*_"“‘'(]*([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u.exec(text)?.[1];
  if (word === undefined || /^(?:an?|the|some|any|no|all|both|none|neither)$/i.test(word))
    return undefined;
  if (/^\d/.test(word)) return undefined;
  if (/[^\p{Script=Latin}'’\p{N}-]/u.test(word) || /^(?:herb|historic|x-?ray)/i.test(word))
    return undefined;
  if (isSpelt(word)) return vowelNames.test(word) ? 'an' : 'a';
  if (silentH.test(word)) return 'an';
  return /^[aeiouàáâäåæèéêëìíîïòóôöøùúûü]/i.test(word) && !asConsonant.test(word) ? 'an' : 'a';
}

/** Read letter by letter; in “NASA” and “AIDS” the sound of the first letter is much the same. */
function isSpelt(word: string): boolean {
  return /^\p{Lu}(?:[\p{Lu}\p{N}-]+|)$/u.test(word) && !/[AEIOU]/.test(word.slice(1));
}
