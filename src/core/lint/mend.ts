import { readDeck, type DeckRead, type ReadTools } from '../deck/read.ts';
import type { Diagnostic, Fix } from '../text/finding.ts';
import { applyFixes, meaningOf } from './fix.ts';
import { lint, type LintOptions } from './lint.ts';

const mostPasses = 10;

export interface Mended {
  /** With a byte order mark where the file keeps one. */
  readonly text: string;
  readonly fixed: readonly Diagnostic[];
}

/**
 * Makes the fixes of a file until there is none left to make: safe ones alone, or unsafe ones as
 * well. A safe fix that would change what the deck means is not made.
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
    const { diagnostics } = lint(read, options);
    const step =
      (await safely(read, diagnostics, tools)) ??
      (unsafe ? await applied(read, diagnostics, 'unsafe', tools) : undefined);
    if (step === undefined) break;
    fixed.push(...step.fixed);
    read = step.read;
  }
  return { text: `${read.document.bom ? '\uFEFF' : ''}${read.document.text}`, fixed };
}

interface Step {
  readonly read: DeckRead;
  readonly fixed: readonly Diagnostic[];
}

/** All at once; where that changes the meaning, the first that does not. */
async function safely(
  read: DeckRead,
  diagnostics: readonly Diagnostic[],
  tools: ReadTools,
): Promise<Step | undefined> {
  const all = await applied(read, diagnostics, 'safe', tools);
  if (all === undefined) return undefined;
  const meaning = meaningOf(read.deck);
  const keepsMeaning = (step: Step) => meaningOf(step.read.deck) === meaning;
  if (keepsMeaning(all)) return all;
  for (const one of all.fixed) {
    const alone = await applied(read, [one], 'safe', tools);
    if (alone !== undefined && keepsMeaning(alone)) return alone;
  }
  return undefined;
}

async function applied(
  { path, document }: DeckRead,
  diagnostics: readonly Diagnostic[],
  kind: Fix['kind'],
  tools: ReadTools,
): Promise<Step | undefined> {
  const { text, fixed } = applyFixes(document.text, diagnostics, new Set([kind]));
  if (fixed.length === 0) return undefined;
  const bom = document.bom && !fixed.some(({ fix }) => fix?.dropsBom === true);
  const read = await readDeck({ path, bytes: `${bom ? '\uFEFF' : ''}${text}` }, tools);
  return { read, fixed };
}
