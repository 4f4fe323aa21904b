/** Longer patterns are refused (reliability B.8). */
const longest = 1000;

/** A `/…/` or `/…/i` of `accept` or `reject`, on the whole answer, in linear time. */
export interface Pattern {
  /** As written, with its slashes. */
  readonly source: string;
  readonly matches: (answer: string) => boolean;
}

type Engine = typeof import('re2js');

let engine: Engine | undefined;

/**
 * Loads the regex engine when a deck's text may hold a pattern; called before the deck is read. It
 * is as large as all the rest of a session, and few decks use it.
 */
export async function loadPatterns(text: string): Promise<void> {
  if (engine === undefined && mayHoldPattern.test(text)) engine = await import('re2js');
}

/** A slash that begins a scalar, or one written as an escape. */
const mayHoldPattern = /(?:^|[\s,[:'"|>-])\/|\\x2f|\\u002f|\\U0000002f|\\\//im;

const written = /^\/(.+)\/(i?)$/s;

export function isPattern(text: string): boolean {
  return written.test(text);
}

/** `undefined` when the text is no pattern but a literal answer; a problem when it cannot be used. */
export function patternOf(text: string): Pattern | { readonly problem: string } | undefined {
  const parts = written.exec(text);
  if (parts === null) return undefined;
  const [, body = '', flag] = parts;
  if (body.length > longest)
    return { problem: `it has ${body.length} characters, and ${longest} are the most` };
  if (engine === undefined)
    throw new Error('loadPatterns was not called for the text of this pattern');
  return compile(engine, text, body, flag === 'i');
}

function compile(
  { RE2JS }: Engine,
  source: string,
  body: string,
  anyCase: boolean,
): Pattern | { readonly problem: string } {
  try {
    const compiled = RE2JS.compile(body, anyCase ? RE2JS.CASE_INSENSITIVE : 0);
    return {
      source,
      matches: (answer) => compiled.matcher(answer.normalize('NFC').trim()).matches(),
    };
  } catch (error) {
    return { problem: error instanceof Error ? words(error.message) : 'it cannot be read' };
  }
}

/** The engine's message without its prefix: "missing closing ): `(ab`". */
function words(message: string): string {
  return message.replace(/^error parsing regexp: /, '');
}
