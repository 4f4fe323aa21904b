/** A Unicode class, by what it costs to read beside a letter; repeated, it is read once. */
const unicodeClass = 50;

const classes = /\\[pP]|\[:/g;

const repeat = /\{(\d+)(,(\d*))?\}/y;
const part =
  /\\[pP](?:\{[^}]*\}|.)|\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]?|\{\d+(?:,\d*)?\}|./gsu;

/**
 * How many steps an engine of linear time makes of a regular expression, roughly: those of
 * `(a{9}){9}` are 81. It compiles them all, and looks at each for every letter of an answer.
 */
export function patternSize(body: string): number {
  const outer: number[] = [];
  let [total, last] = [0, 0];
  const add = (size: number) => {
    total += size;
    last = size;
  };
  for (const [text] of body.matchAll(part)) {
    if (text === '(') {
      outer.push(total);
      total = 0;
    } else if (text === ')') {
      const group = total + 2;
      total = outer.pop() ?? 0;
      add(group);
    } else if (text.startsWith('{') && text.length > 1) {
      const grown = last * timesOf(text);
      total -= last;
      add(grown);
    } else add(1);
  }
  const read = unicodeClass * (body.match(classes)?.length ?? 0);
  return outer.reduce((sum, before) => sum + before, total + read);
}

/** Each repetition that may be left out is a step more. */
function timesOf(text: string): number {
  repeat.lastIndex = 0;
  const [, least = '1', comma, most = ''] = repeat.exec(text) ?? [];
  if (comma === undefined) return Number(least);
  return most === '' ? Number(least) + 1 : Math.max(Number(least), 2 * Number(most));
}
