import { patternSize } from './pattern-size.ts';

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
  if (engine === undefined && mayHoldPattern(text)) engine = await import('re2js');
}

/** Whether a slash begins a scalar somewhere in a deck, or is written as an escape. */
export function mayHoldPattern(text: string): boolean {
  return /(?:^|[\s,[:'"|>-])\/|\\x2f|\\u002f|\\U0000002f|\\\//im.test(text);
}

const written = /^\/(.+)\/(i?)$/s;

/** How large the patterns of a question or a deck may still get; counted down as they are read. */
export interface PatternRoom {
  left: number;
}

/** Of one question, whose patterns all look at the same answer: under a tenth of a second. */
export function roomInQuestion(): PatternRoom {
  return { left: 5000 };
}

export function roomInDeck(): PatternRoom {
  return { left: 200_000 };
}

export function isPattern(text: string): boolean {
  return written.test(text);
}

/** A pattern, or why it cannot be used; `undefined` for a literal answer. */
export type ReadPattern = Pattern | { readonly problem: string } | undefined;

const known = new Map<string, ReadPattern>();

/** Patterns that are kept compiled; all of a deck that has room for them, as they are small then. */
const mostKnown = 20_000;

export function patternOf(text: string): ReadPattern {
  if (known.has(text)) return known.get(text);
  const pattern = compile(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, pattern);
  return pattern;
}

/** `patternOf` a deck's text: refused before it is compiled where there is no room for it. */
export function patternWithin(text: string, rooms: readonly PatternRoom[]): ReadPattern {
  const [, body] = written.exec(text) ?? [];
  if (body === undefined) return undefined;
  const size = patternSize(body);
  for (const room of rooms) room.left -= size;
  return rooms.some(({ left }) => left < 0) && body.length <= longest
    ? { problem: 'with those before it, it would take too long; repeat less in it' }
    : patternOf(text);
}

function compile(text: string): ReadPattern {
  const parts = written.exec(text);
  if (parts === null) return undefined;
  const [, body = '', flag] = parts;
  if (body.length > longest)
    return { problem: `it has ${body.length} characters, and ${longest} are the most` };
  if (engine === undefined)
    throw new Error('loadPatterns was not called for the text of this pattern');
  return compileWith(engine, text, body, flag === 'i');
}

function compileWith(
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
