import { isQuestionsKey } from '../deck/keys.ts';
import type { Deck } from '../deck/deck.ts';
import type { DeckRead } from '../deck/read.ts';
import type { GradeContext } from '../question/type.ts';
import { deckCards } from '../session/cards.ts';
import type { Question } from '../question/types.ts';
import type { YamlDocument } from '../text/document.ts';
import type { List, Located, Mapping, Path, Scalar } from '../text/located.ts';
import { keyRole, roleOf, type Role } from './roles.ts';

/** What lies where a deck names an image. `case` is the name of the file but for its case. */
export type Media =
  | { readonly kind: 'file' | 'missing' | 'outside' | 'other' }
  | { readonly kind: 'case'; readonly actual: string };

export interface LintTools {
  /** Looks for an image named by a deck, from the deck's folder. */
  media(deckPath: string, file: string): Media;
  /** Names of the pictures in a folder that no text names, of those in, below and above `decks`. */
  unusedMedia(folder: string, decks: string): readonly string[];
}

/** A text of the file and what it is there for. */
export interface TextAt {
  readonly scalar: Scalar;
  readonly path: Path;
  readonly role: Role;
  /** Index of the question it belongs to. */
  readonly index?: number;
}

/** A question that could be read, with where it stands. */
export interface ItemAt {
  readonly question: Question;
  readonly path: Path;
  readonly map: Mapping;
  /** What the grader is told beside the response. */
  readonly context: GradeContext;
}

/** One deck as the rules see it. Aliases and nodes with an error are left out of `texts`. */
export interface LintFile {
  readonly path: string;
  readonly read: DeckRead;
  readonly document: YamlDocument;
  readonly text: string;
  readonly deck: Deck | undefined;
  /** Two letters or more, lower case: `en`. */
  readonly language: string;
  /** Keys and values, in the order of the file. */
  readonly texts: readonly TextAt[];
  readonly keys: readonly TextAt[];
  readonly maps: readonly { readonly map: Mapping; readonly path: Path }[];
  readonly lists: readonly { readonly list: List; readonly path: Path }[];
  /** Readable questions, in order. */
  readonly items: readonly ItemAt[];
  readonly tools: LintTools;
}

export function lintFile(read: DeckRead, tools: LintTools): LintFile {
  const { document, deck, path } = read;
  const gathered: Gathered = { texts: [], keys: [], maps: [], lists: [] };
  if (document.root !== undefined) gather(document.root, [], undefined, gathered);
  return {
    path,
    read,
    document,
    text: document.text,
    deck,
    language: (deck?.language ?? 'en').toLowerCase().split('-')[0] ?? 'en',
    ...gathered,
    items: deck === undefined ? [] : itemsOf(deck, document.root),
    tools,
  };
}

interface Gathered {
  readonly texts: TextAt[];
  readonly keys: TextAt[];
  readonly maps: { map: Mapping; path: Path }[];
  readonly lists: { list: List; path: Path }[];
}

function gather(node: Located, path: Path, index: number | undefined, into: Gathered): void {
  if (node.alias !== undefined || node.kind === 'broken') return;
  const of = index === undefined ? {} : { index };
  if (node.kind === 'scalar') {
    into.texts.push({ scalar: node, path, role: roleOf(path), ...of });
  } else if (node.kind === 'list') {
    into.lists.push({ list: node, path });
    node.items.forEach((item, at) => {
      const deeper = [...path, at];
      gather(item, deeper, index ?? indexAt(deeper), into);
    });
  } else {
    into.maps.push({ map: node, path });
    for (const { key, value } of node.entries) {
      const deeper = [...path, key.text];
      into.keys.push({ scalar: key, path: deeper, role: keyRole(path), ...of });
      gather(value, deeper, index, into);
    }
  }
}

function indexAt(path: Path): number | undefined {
  const [first, second] = path;
  if (path.length === 1 && typeof first === 'number') return first;
  return path.length === 2 && isQuestionsKey(first) && typeof second === 'number'
    ? second
    : undefined;
}

function itemsOf(deck: Deck, root: Located | undefined): readonly ItemAt[] {
  const list = listOf(root);
  if (list === undefined) return [];
  return deckCards(deck).flatMap(({ question, context }) => {
    const map = list.items[question.index];
    return map?.kind === 'map'
      ? [{ question, context, map, path: [...list.path, question.index] }]
      : [];
  });
}

function listOf(
  root: Located | undefined,
): { readonly items: readonly Located[]; readonly path: Path } | undefined {
  if (root?.kind === 'list') return { items: root.items, path: [] };
  const entry =
    root?.kind === 'map' ? root.entries.find(({ key }) => isQuestionsKey(key.text)) : undefined;
  return entry?.value.kind === 'list'
    ? { items: entry.value.items, path: [entry.key.text] }
    : undefined;
}
