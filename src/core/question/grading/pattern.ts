import { RE2JS } from 're2js';

/** Longer patterns are refused (reliability B.8). */
const longest = 1000;

/** A `/…/` or `/…/i` of `accept` or `reject`, on the whole answer, in linear time. */
export interface Pattern {
  /** As written, with its slashes. */
  readonly source: string;
  readonly matches: (answer: string) => boolean;
}

const written = /^\/(.+)\/(i?)$/s;

export function isPattern(text: string): boolean {
  return written.test(text);
}

/** `undefined` when the text is no pattern but a literal answer; a problem when it cannot be used. */
export function patternOf(text: string): Pattern | { readonly problem: string } | undefined {
  const parts = written.exec(text);
  if (parts === null) return undefined;
  const [, body = '', flag] = parts;
  if (body.length > longest) return { problem: `it has ${body.length} characters, and ${longest} are the most` };
  try {
    const compiled = RE2JS.compile(body, flag === 'i' ? RE2JS.CASE_INSENSITIVE : 0);
    return { source: text, matches: (answer) => compiled.matcher(answer.normalize('NFC').trim()).matches() };
  } catch (error) {
    return { problem: error instanceof Error ? words(error.message) : 'it cannot be read' };
  }
}

/** The engine's message without its prefix: "missing closing ): `(ab`". */
function words(message: string): string {
  return message.replace(/^error parsing regexp: /, '');
}
