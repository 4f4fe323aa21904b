/**
 * A node of temml's parse tree. temml declares no types for it: what a node has is looked at
 * before it is used, and a node of an unknown type makes the formula be shown as its source.
 */
export interface TexNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Engine {
  readonly parse: (source: string, options: object) => unknown;
  readonly toMathMl: (source: string, options: object) => MathMl;
}

/** What temml calls its two ways in, of which its documentation says nothing. */
const parseName = '__parse';
const mathMlName = '__renderToMathMLTree';

interface Temml {
  readonly [parseName]: Engine['parse'];
  readonly [mathMlName]: Engine['toMathMl'];
}

interface MathMl {
  readonly text?: string;
  readonly children?: readonly MathMl[];
}

let engine: Engine | undefined;
const symbols = new Map<string, string | undefined>();

/** Loads the TeX parser; without it every formula is shown as its source. */
export async function loadTex(): Promise<void> {
  if (engine !== undefined) return;
  // Its types describe another module than the one that is loaded.
  const { default: temml } = (await import('temml')) as unknown as { readonly default: Temml };
  engine = { parse: temml[parseName], toMathMl: temml[mathMlName] };
}

/** Commands of LaTeX and its common packages that temml does not know. */
const macros = {
  '\\mbox': '\\text{#1}',
  '\\textnormal': '\\text{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\SI': '{#1}\\,\\mathrm{#2}',
  '\\si': '\\mathrm{#1}',
  '\\num': '{#1}',
};

/** The parse tree; undefined where the source is not TeX that temml knows. */
export function parseTree(source: string): unknown {
  const options = { displayMode: true, throwOnError: true, macros: { ...macros }, maxExpand: 200 };
  return attempt(() => engine?.parse(source, options));
}

/** The characters of a command without arguments, `→` for `\to`. */
export function symbolOf(command: string): string | undefined {
  if (symbols.has(command)) return symbols.get(command);
  const tree = attempt(() => engine?.toMathMl(command, { throwOnError: true }));
  const text = tree === undefined ? '' : textOf(tree).replace(/[\u2061-\u2064]/g, '');
  const found = text === '' ? undefined : text;
  if (symbols.size < 2_000) symbols.set(command, found);
  return found;
}

function textOf(tree: MathMl): string {
  return (tree.text ?? '') + (tree.children ?? []).map(textOf).join('');
}

/** temml throws where it cannot read a source, and overflows the stack where one nests too deep. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
