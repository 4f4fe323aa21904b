import { readDeck, type DeckRead } from '../../src/core/deck/read.ts';
import type { LintTools, Media } from '../../src/core/lint/lint-file.ts';
import { lint, lintTogether, type LintOptions } from '../../src/core/lint/lint.ts';
import { mend } from '../../src/core/lint/mend.ts';
import type { DeckFacts, Example, Rule } from '../../src/core/lint/rule.ts';
import { rules } from '../../src/core/lint/rules.ts';
import { settingsOf, type Wish } from '../../src/core/lint/settings.ts';
import type { Diagnostic } from '../../src/core/text/finding.ts';
import { linesOf, positionAt } from '../../src/core/text/lines.ts';
import { decodeUtf8 } from '../../src/io/decode-utf8.ts';
import { digest } from './digest.ts';

export interface Marked {
  readonly text: string;
  /** `line:column-line:column` of each pair of marks, in order. */
  readonly places: readonly string[];
}

/** An example without its marks, and where they stood. */
export function unmarked(deck: string): Marked {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const character of deck) {
    if (character === '⟪') spans.push({ start: text.length, end: text.length });
    else if (character === '⟫') (spans.at(-1) ?? { end: 0 }).end = text.length;
    else text += character;
  }
  // A mark at the head of the file is not part of the text that columns are counted in.
  const head = text.startsWith('\uFEFF') ? 1 : 0;
  const places = spans.map(({ start, end }) =>
    placeIn(text.slice(head), { start: start - head, end: end - head }),
  );
  return { text, places };
}

export function placeIn(text: string, span: { start: number; end: number }): string {
  const lines = linesOf(text);
  const [from, to] = [positionAt(lines, span.start), positionAt(lines, span.end)];
  return `${from.line}:${from.column}-${to.line}:${to.column}`;
}

const tools = { decodeUtf8, digest };

export function optionsFor(wish: Wish, media: readonly string[] = [], text = ''): LintOptions {
  const { settings } = settingsOf(wish, rules);
  return { rules, settings, inline: true, tools: mediaTools(media, text) };
}

/** Everything of the preset `recommended` but the note on ids, and the rule itself. */
export function wishFor({ name }: Pick<Rule, 'name'>): Wish {
  return {
    extend: [name],
    ignore: ['schema/unstable-id'].filter((one) => one !== name),
  };
}

function mediaTools(media: readonly string[], text: string): LintTools {
  return {
    media: (_path, file): Media => {
      if (file.startsWith('/') || file.startsWith('..')) return { kind: 'outside' };
      if (media.includes(file)) return { kind: 'file' };
      const actual = media.find((name) => name.toLowerCase() === file.toLowerCase());
      return actual === undefined ? { kind: 'missing' } : { kind: 'case', actual };
    },
    unusedMedia: (folder) =>
      media
        .filter((file) => file.startsWith(`${folder}/`) && !text.includes(file))
        .map((file) => file.slice(folder.length + 1)),
  };
}

export interface Found {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What lint says of an example, the decks beside it included. */
export async function lintExample(example: Example, wish: Wish): Promise<Found> {
  const { text } = unmarked(example.deck);
  const options = optionsFor(wish, example.media, text);
  const path = example.path ?? 'deck.yaml';
  const read = await readDeck({ path, bytes: bytesOf(text, example) }, tools);
  const linted = lint(read, options);
  const facts: DeckFacts[] = linted.facts === undefined ? [] : [linted.facts];
  for (const other of example.others ?? []) {
    const beside = lint(await readDeck({ path: other.path, bytes: other.deck }, tools), options);
    if (beside.facts !== undefined) facts.push(beside.facts);
  }
  const together = lintTogether(facts, options).get(path)?.diagnostics ?? [];
  return { text: read.document.text, diagnostics: [...linted.diagnostics, ...together] };
}

/** An example as lint reads it, without its marks. */
export function readExample(example: Example): Promise<DeckRead> {
  const bytes = bytesOf(unmarked(example.deck).text, example);
  return readDeck({ path: example.path ?? 'deck.yaml', bytes }, tools);
}

/** What `mend` takes to make the fixes of a rule alone. */
export function optionsWithFixes(rule: Rule, { media }: Example) {
  const alone = !rule.name.startsWith('suppression/');
  const wish = alone ? { ...wishFor(rule), preset: 'off' as const } : wishFor(rule);
  return { options: optionsFor(wish, media), tools };
}

/** The example after the fixes of the rule alone. */
export async function mendExample(example: Example, rule: Rule, unsafe: boolean): Promise<string> {
  const { options } = optionsWithFixes(rule, example);
  return (await mend(await readExample(example), unsafe, options, tools)).text;
}

function bytesOf(text: string, { latin1 }: Example): Uint8Array {
  return latin1 === true
    ? Uint8Array.from(text, (character) => character.charCodeAt(0))
    : new TextEncoder().encode(text);
}
