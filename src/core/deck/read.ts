import { readQuickDocument, type DecodeUtf8, type YamlDocument } from '../text/quick-document.ts';
import type { Diagnostic, Finding } from '../text/finding.ts';
import { entryOf, type List, type Located, type Path, type Span } from '../text/located.ts';
import { locate } from '../text/locate.ts';
import { loadPatterns } from '../question/grading/pattern.ts';
import { withoutConsequences } from './consequences.ts';
import type { Deck } from './deck.ts';
import type { Digest } from './identity.ts';
import { readRoot } from './root.ts';
import { questionOf, wordsOf } from './words.ts';

/** What core needs from outside to read a deck. */
export interface ReadTools {
  readonly decodeUtf8: DecodeUtf8;
  readonly digest: Digest;
}

/** A file read as a deck, as far as it could be. */
export interface DeckRead {
  readonly path: string;
  readonly document: YamlDocument;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when the file is no deck at all; with errors it is short of some questions. */
  readonly deck?: Deck;
  /** Characters of each question of the deck, by id. */
  readonly places: ReadonlyMap<string, Span>;
}

/** The one door: a file's bytes, or its text, to a deck and everything wrong with it. */
export async function readDeck(
  source: { readonly path: string; readonly bytes: Uint8Array | string },
  tools: ReadTools,
): Promise<DeckRead> {
  const quick = readQuickDocument(source.bytes, tools.decodeUtf8);
  const document = quick ?? (await fully(source.bytes, tools.decodeUtf8));
  await loadPatterns(document.text);
  const findings: Finding[] = [];
  const read = document.limited
    ? undefined
    : readRoot(document, source.path, tools.digest, (finding) => findings.push(finding));
  const located = findings.map((finding) => place(document, finding));
  const diagnostics = [...document.diagnostics.map((one) => withWords(document, one)), ...located];
  return {
    path: source.path,
    document,
    diagnostics: withoutConsequences(
      diagnostics.sort((one, other) => one.span.start - other.span.start),
      document,
    ),
    ...(read === undefined ? {} : { deck: read.deck }),
    places: read?.places ?? new Map(),
  };
}

/** The YAML library is loaded for decks that need it. */
async function fully(bytes: Uint8Array | string, decodeUtf8: DecodeUtf8): Promise<YamlDocument> {
  const { readFullDocument } = await import('../text/document.ts');
  return readFullDocument(bytes, decodeUtf8);
}

export function hasErrors({ diagnostics }: Pick<DeckRead, 'diagnostics'>): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function place(document: YamlDocument, finding: Finding): Diagnostic {
  const { path } = finding.place;
  const diagnostic = locate(document, finding, wordsOf(path, document.root));
  const question = questionOf(path, document.root);
  return question === undefined ? diagnostic : { ...diagnostic, question };
}

/** A syntax error is placed by its characters; the question it lies in is looked up. */
function withWords(document: YamlDocument, diagnostic: Diagnostic): Diagnostic {
  const questions = listOf(document.root);
  const index =
    questions?.items.findLastIndex(({ span }) => span.start <= diagnostic.span.start) ?? -1;
  const item = questions?.items[index];
  if (item === undefined || diagnostic.span.start > item.span.end) return diagnostic;
  const path: Path = document.root?.kind === 'list' ? [index] : ['questions', index];
  return { ...diagnostic, where: wordsOf(path, document.root), question: index };
}

function listOf(root: Located | undefined): List | undefined {
  const value = root?.kind === 'map' ? entryOf(root, 'questions')?.value : root;
  return value?.kind === 'list' ? value : undefined;
}
