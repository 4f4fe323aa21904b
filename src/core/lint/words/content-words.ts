/** Words of English grammar and of questions, which two texts share by chance. */
const stopWords = new Set(
  `a about above according after again against all also am among an and another any are as at be because been
  before being below best between both but by called can cannot could describe described describes did do does
  done down during each either example examples except false few first following for from given had has have he
  her here him his how however i if in into is it its itself just known least less like made main make many
  may me might more most much must my neither no nor not now number of off often on once one only or other our
  out over own part process same she should so some such than that the their them then there these they thing things this
  those through to too true type under until up upon use used uses using usually very was way we well were what when where
  which while who whom whose why will with within without would you your`.split(/\s+/),
);

/** The stems of a text's words that mean something, each once. */
export function contentStems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  return new Set(
    words
      .filter((word) => word.length > 2 && !stopWords.has(word) && !/^\d+$/.test(word))
      .map(stemOfWord),
  );
}

/** Endings off, so that “digests” and “digestion” count as the same word. */
export function stemOfWord(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  const stem = bare.replace(
    /(?:ational|ations?|ating|ated|ates?|ically|ing|ings|edly|ed|ies|ers?|ors?|ions?|ments?|ness|ives?|ical|ic|als?|ously|ous|ly|es|s|y|e)$/,
    '',
  );
  return stem.length >= 3 ? stem : bare;
}
