/** A token of marked's lexer, as far as it is read. */
export interface Token {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly tokens?: readonly Token[];
  readonly lang?: string;
  readonly href?: string;
  readonly ordered?: boolean;
  readonly start?: number | '';
  readonly loose?: boolean;
  readonly items?: readonly Token[];
  readonly task?: boolean;
  readonly checked?: boolean;
  readonly align?: readonly (string | null)[] | string | null;
  readonly header?: readonly Token[] | boolean;
  readonly rows?: readonly (readonly Token[])[];
}

interface Engine {
  readonly lexer: (source: string) => readonly Token[];
  readonly inline: (source: string) => readonly Token[];
  readonly entities: Readonly<Record<string, string>>;
}

let engine: Engine | undefined;

/** Loads the Markdown lexer; without it a text is read as it stands. */
export async function loadMarkdown(): Promise<void> {
  if (engine !== undefined) return;
  const [{ Marked, Lexer }, { characterEntities }] = await Promise.all([
    import('marked'),
    import('character-entities'),
  ]);
  const marked = new Marked({ gfm: true });
  engine = {
    lexer: (source) => marked.lexer(source) as readonly Token[],
    inline: (source) => Lexer.lexInline(source, marked.defaults) as readonly Token[],
    entities: characterEntities,
  };
}

/** Blocks and inline parts within each other; deeper ones could overflow the stack of what draws them. */
const deepest = 200;

/** The tokens of a text; undefined where it is not to be read as Markdown. */
export function tokensOf(source: string, inline: boolean): readonly Token[] | undefined {
  if (engine === undefined || hostile(source)) return undefined;
  try {
    const tokens = inline ? engine.inline(source) : engine.lexer(source);
    return nestsDeeper(tokens, deepest) ? undefined : tokens;
  } catch {
    return undefined;
  }
}

function nestsDeeper(tokens: readonly Token[], levels: number): boolean {
  if (levels === 0) return tokens.length > 0;
  return tokens.some(
    ({ tokens: inner = [], items = [] }) =>
      nestsDeeper(inner, levels - 1) || nestsDeeper(items, levels - 1),
  );
}

/** A character by its name in HTML, `copy`. */
export function namedCharacter(name: string): string | undefined {
  const found = engine?.entities;
  return found !== undefined && Object.hasOwn(found, name) ? found[name] : undefined;
}

/** Texts that a lexer would be long about: nobody writes them to be read. */
function hostile(source: string): boolean {
  if (/^[ \t]*(?:>[ \t]*|(?:[-+*]|\d+[.)])[ \t]+){24}/m.test(source)) return true;
  if (source.length < 2_000) return false;
  if (/[ \t]{1000}/.test(source)) return true;
  return countOf(source, /[*_~]+/g) > 1_500 || countOf(source, /[[\]]/g) > 4_000;
}

function countOf(source: string, what: RegExp): number {
  return source.match(what)?.length ?? 0;
}
