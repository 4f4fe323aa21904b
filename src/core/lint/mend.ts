import { readDeck, type DeckRead, type ReadTools } from '../deck/read.ts';
import type { Diagnostic } from '../text/finding.ts';
import { applyFixes, meaningOf, type Applied } from './fix.ts';
import { lint, type LintOptions } from './lint.ts';

const mostPasses = 10;

export interface Mended {
  /** With a byte order mark where the file keeps one. */
  readonly text: string;
  readonly fixed: readonly Diagnostic[];
}

/**
 * Makes the fixes of a file until there is none left to make: safe ones alone, or unsafe ones as
 * well. Safe fixes that would change what the deck means are a bug of a rule, and an exception.
 */
export async function mend(
  before: DeckRead,
  unsafe: boolean,
  options: LintOptions,
  tools: ReadTools,
): Promise<Mended> {
  let read = before;
  const fixed: Diagnostic[] = [];
  for (let pass = 0; pass < mostPasses && !read.document.limited; pass += 1) {
    const { done, safely } = nextFixes(read, unsafe, options);
    if (done.fixed.length === 0) break;
    const next = await readDeck({ path: read.path, bytes: withBom(read, done) }, tools);
    if (safely && meaningOf(next.deck) !== meaningOf(read.deck)) {
      const names = done.fixed.map(({ rule }) => rule).join(', ');
      throw new Error(`safe fixes of ${names} change the meaning of ${read.path}`);
    }
    fixed.push(...done.fixed);
    read = next;
  }
  return { text: `${read.document.bom ? '\uFEFF' : ''}${read.document.text}`, fixed };
}

/** Unsafe fixes wait until no safe one is left, so that safe passes can be compared. */
function nextFixes(
  read: DeckRead,
  unsafe: boolean,
  options: LintOptions,
): { readonly done: Applied; readonly safely: boolean } {
  const { diagnostics } = lint(read, options);
  const { text } = read.document;
  const safe = applyFixes(text, diagnostics, new Set(['safe']));
  if (safe.fixed.length > 0 || !unsafe) return { done: safe, safely: true };
  return { done: applyFixes(text, diagnostics, new Set(['unsafe'])), safely: false };
}

function withBom({ document }: DeckRead, { text, fixed }: Applied): string {
  const keep = document.bom && !fixed.some(({ fix }) => fix?.dropsBom === true);
  return `${keep ? '\uFEFF' : ''}${text}`;
}
