import type { MathNode } from './math.ts';
import { parseTree } from './tex-engine.ts';
import { Reader } from './tex-reader.ts';

/** Longer formulae are shown as their source. */
const longest = 5_000;
/** Deeper nesting, too. */
const deepest = 60;

const read = new Map<string, MathNode | undefined>();

/**
 * A formula's tree; undefined where it holds a command that is not known, is not TeX, or is too
 * big: then its source is shown, never a wrong formula.
 */
export function parseTex(source: string): MathNode | undefined {
  if (read.has(source)) return read.get(source);
  const tree = readTex(source);
  if (read.size >= 500) read.clear();
  read.set(source, tree);
  return tree;
}

function readTex(source: string): MathNode | undefined {
  if (source.length > longest || depthOf(source) > deepest || drops.test(source)) return undefined;
  const tree = parseTree(source.replace(oldAlignment, renamed));
  if (!Array.isArray(tree)) return undefined;
  const reader = new Reader();
  const node = reader.read(tree, undefined);
  return reader.failed ? undefined : node;
}

const oldAlignment = /\\(begin|end)\{eqnarray\*?\}/g;

function renamed(_: string, side: string): string {
  return side === 'begin' ? '\\begin{array}{rcl}' : '\\end{array}';
}

/** What temml reads and then leaves out of its tree, or reads otherwise than LaTeX does. */
const drops =
  /\\(?:prescript|sideset|gdef|xdef|global|let|futurelet|char|ref|eqref|bordermatrix|begin *\{CD\}|verb|def|qty)(?![a-zA-Z])/;

function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [part] of source.matchAll(/\\(?:left|begin|right|end)(?![a-zA-Z])|\\.|[{}^_]/gs)) {
    if (part === '{' || part === '^' || part === '_' || part === '\\left' || part === '\\begin')
      depth += 1;
    if (part === '}' || part === '\\right' || part === '\\end') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
