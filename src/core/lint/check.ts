import { looksLikeDeck } from '../deck/discover.ts';
import { isQuestionsKey } from '../deck/keys.ts';
import { readDeck, type DeckRead, type ReadTools } from '../deck/read.ts';
import { wordsOf } from '../deck/words.ts';
import { linesOf } from '../text/lines.ts';
import type { Located, Path } from '../text/located.ts';
import { lint, type Linted, type LintOptions } from './lint.ts';
import type { FileReport, QuestionAt } from './report.ts';
import type { DeckFacts } from './rule.ts';

export interface CheckOptions extends LintOptions {
  /** Every question of every deck is wanted, not only the findings. */
  readonly withQuestions: boolean;
}

/** A file that was looked at: plain data, so that a thread may send it and a cache may keep it. */
export type Checked =
  | { readonly kind: 'skipped' }
  | { readonly kind: 'unusable'; readonly reason: string }
  | {
      readonly kind: 'deck';
      readonly file: FileReport;
      readonly facts?: DeckFacts;
      readonly questionCount: number;
    };

/** Reads and lints one file; one found in a folder (not `named`) only if it looks like a deck. */
export async function check(
  path: string,
  bytes: Uint8Array,
  named: boolean,
  options: CheckOptions,
  tools: ReadTools,
): Promise<Checked> {
  const read = await readDeck({ path, bytes }, tools);
  if (!named && !looksLikeDeck(path, read.document)) return { kind: 'skipped' };
  return checkedRead(read, options);
}

/** A file without findings keeps no text, so that thousands of clean decks take no memory. */
export function checkedRead(read: DeckRead, options: CheckOptions): Checked {
  const linted = lint(read, options);
  const silent = linted.diagnostics.length + linted.suppressed.length === 0;
  return {
    kind: 'deck',
    file: {
      path: read.path,
      bom: read.document.bom,
      ...(silent ? nothing : withFindings(read, linted)),
      questions: options.withQuestions ? questionsOf(read) : nothing.questions,
    },
    ...(linted.facts === undefined ? {} : { facts: linted.facts }),
    questionCount: itemsOf(read.document.root).items.length + unplaced(read),
  };
}

/** Questions whose dash stands in no column of a list, so that they were not read. */
function unplaced({ diagnostics, document: { text } }: DeckRead): number {
  return diagnostics.filter(
    ({ rule, span }) =>
      rule === 'yaml/bad-indent' && /^- (?:id|question|type|cloze):/.test(text.slice(span.start)),
  ).length;
}

/** Of every clean deck the same, also among those that a thread sends together. */
const nothing = { text: '', lines: linesOf(''), diagnostics: [], suppressed: [], questions: [] };

function withFindings(
  { document: { text, lines } }: DeckRead,
  { diagnostics, suppressed }: Linted,
): Omit<FileReport, 'path' | 'bom' | 'questions'> {
  return { text, lines, diagnostics, suppressed };
}

function questionsOf({ document, deck }: DeckRead): readonly QuestionAt[] {
  const ids = new Map(deck?.questions.map(({ index, id }) => [index, id]));
  const { items, path } = itemsOf(document.root);
  return items.map(({ span }, index) => {
    const id = ids.get(index);
    const words = wordsOf([...path, index], document.root);
    return { index, words, span, ...(id === undefined ? {} : { id }) };
  });
}

function itemsOf(root: Located | undefined): {
  readonly items: readonly Located[];
  readonly path: Path;
} {
  if (root?.kind === 'list') return { items: root.items, path: [] };
  const entry =
    root?.kind === 'map' ? root.entries.find(({ key }) => isQuestionsKey(key.text)) : undefined;
  return entry?.value.kind === 'list'
    ? { items: entry.value.items, path: [entry.key.text] }
    : { items: [], path: [] };
}
