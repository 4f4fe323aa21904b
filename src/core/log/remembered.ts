/** More different ones are not remembered at a time: memory does not grow with what is read. */
const most = 20_000;

/** Characters; what is longer hardly comes again. */
const longest = 500;

/** `decode`, but what comes again is decoded once. Its results are shared, so they are never changed. */
export function remembered<T>(
  decode: (text: string) => T | undefined,
): (text: string | undefined) => T | undefined {
  const known = new Map<string, T>();
  let [lastText, last]: [string, T | undefined] = ['', undefined];

  function decoded(text: string): T | undefined {
    const value = decode(text);
    if (value === undefined || text.length > longest) return value;
    if (known.size >= most) known.clear();
    known.set(copyOf(text), value);
    return value;
  }

  return (text) => {
    if (text === undefined) return undefined;
    if (last !== undefined && text === lastText) return last;
    last = known.get(text) ?? decoded(text);
    lastText = text;
    return last;
  };
}

/** A piece of a text keeps all of it in memory. */
export function copyOf(piece: string): string {
  return [piece, ''].join('');
}
