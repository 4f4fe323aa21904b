/** Begin with a vowel letter and the sound of `you` or `w`. */
const asConsonant =
  /^(?:eu|ewe|one(?![a-z])|once|ouija|u(?:ni(?!n|m)|s(?:e|a|ur|ua)|t[aeio]|r(?:i|an)|b[ie]|ku|vu|$)|u[- ])/i;

/** The h is not heard. */
const silentH = /^(?:heir|honest|honor|honour|hour)/i;

/** Letters whose name begins with a vowel, as in “an SDK”. */
const vowelNames = /^[AEFHILMNORSX]/;

/**
 * The article that a word takes; undefined where that cannot be told from its letters. Capitals
 * without a vowel are read letter by letter; others, such as `NASA` and `MRI`, in either way.
 */
export function articleOf(text: string): 'a' | 'an' | undefined {
  const word = /^[\s*_"“‘'(]*([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u.exec(text)?.[1];
  if (word === undefined || /^(?:an?|the|some|any|no|all|both|none|neither)$/i.test(word))
    return undefined;
  if (/^\d/.test(word)) return undefined;
  if (
    /[^\p{Script=Latin}'’\p{N}-]/u.test(word) ||
    /^(?:herb(?!iv|icid)|historic|x-?ray)/i.test(word)
  )
    return undefined;
  const capitals = /^\p{Lu}[\p{Lu}\p{N}-]*$/u.test(word);
  const spelt = vowelNames.test(word) ? 'an' : 'a';
  if (capitals && !/[AEIOU]/.test(word.slice(1))) return spelt;
  const spoken = spokenArticle(word);
  return capitals && spelt !== spoken ? undefined : spoken;
}

function spokenArticle(word: string): 'a' | 'an' {
  if (silentH.test(word)) return 'an';
  return vowel.test(word) && !asConsonant.test(word) ? 'an' : 'a';
}

const vowel = /^[aeiouàáâäåæèéêëìíîïòóôöøùúûü]/i;
