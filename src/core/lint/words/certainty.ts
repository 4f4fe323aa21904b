/** The first word that leaves no exception; not in set phrases such as “not always”. */
const absolute =
  /(?<!\b(?:not|almost|nearly) )\b(?:always|never|all of the time|at all times|(?:in|under) (?:all|every|any) (?:cases?|circumstances?|conditions?|situations?)|completely|entirely|absolutely|totally|invariably|without exception|impossible|(?:is|are|was|were) the only|only ever|every single|everyone|everybody|no one|nobody|cannot ever|guaranteed?s?)\b/i;

/** A word that says how often or how much without saying it. */
const vague =
  /\b(?:often|usually|generally|rarely|seldom|sometimes|frequently|occasionally|normally|typically|commonly|mostly|in general|for the most part|in most cases|hardly ever)\b/i;

export function absoluteTermIn(text: string): RegExpExecArray | null {
  return absolute.exec(text);
}

export function vagueTermIn(text: string): RegExpExecArray | null {
  return vague.exec(text);
}
