import { decodeReadable, type Decoded } from '../text/decode.ts';
import { readDocument, type DecodeUtf8, type YamlDocument } from '../text/document.ts';
import type { Diagnostic, Finding, Report } from '../text/finding.ts';
import {
  entryOf,
  type List,
  type Located,
  type Mapping,
  type Path,
  type Span,
} from '../text/located.ts';
import { locate } from '../text/locate.ts';
import { loadPatterns } from '../question/grading/pattern.ts';
import { typeOf, type Question } from '../question/types.ts';
import { deckFields, readDefaults } from './deck-fields.ts';
import type { Deck } from './deck.ts';
import { deckId, questionIds, type Digest } from './identity.ts';
import { readItem, type Draft, type Inherited } from './item.ts';
import { isQuestionKey, readAsMeant } from './keys.ts';
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

/** The one door: bytes of a file to a deck and everything wrong with them. */
export async function readDeck(
  source: { readonly path: string; readonly bytes: Uint8Array },
  tools: ReadTools,
): Promise<DeckRead> {
  const document = readDocument(source.bytes, tools.decodeUtf8);
  await loadPatterns(document.text);
  const findings: Finding[] = [];
  const read = document.limited
    ? undefined
    : readRoot(document, source.path, tools, (finding) => findings.push(finding));
  const located = findings.map((finding) => place(document, finding));
  const diagnostics = [...document.diagnostics.map((one) => withWords(document, one)), ...located];
  return {
    path: source.path,
    document,
    diagnostics: diagnostics.sort((one, other) => one.span.start - other.span.start),
    ...(read === undefined ? {} : { deck: read.deck }),
    places: read?.places ?? new Map(),
  };
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

interface Read {
  readonly deck: Deck;
  readonly places: ReadonlyMap<string, Span>;
}

/** What a deck says of itself, before its questions. */
interface Head {
  readonly map: Mapping | undefined;
  readonly at: Path;
  readonly questions: List;
}

function readRoot(
  document: YamlDocument,
  path: string,
  tools: ReadTools,
  report: Report,
): Read | undefined {
  const { root } = document;
  if (root === undefined || (root.kind === 'scalar' && root.text === '')) {
    if (document.diagnostics.length === 0) report(noDeck('yaml/empty-file', 'The file is empty'));
    return undefined;
  }
  if (root.kind === 'broken') return undefined;
  if (root.kind === 'scalar') {
    report(noDeck('yaml/not-a-deck', 'Expected a deck, found a text'));
    return undefined;
  }
  const head =
    root.kind === 'list' ? { map: undefined, at: [], questions: root } : headOf(root, report);
  return head === undefined ? undefined : readQuestions(head, document, path, tools, report);
}

function noDeck(rule: string, message: string): Finding {
  return {
    rule,
    severity: 'error',
    message,
    place: { path: [] },
    help: 'A deck is a map with `title:` and `questions:`, or a list of questions',
  };
}

function headOf(root: Mapping, report: Report): Head | undefined {
  const { map, renamed, unknown } = readAsMeant(root, Object.keys(deckFields));
  for (const { key } of unknown)
    report(unknownKey(key.text, renamed.find(({ written }) => written === key.text)?.meant));
  const questions = entryOf(map, 'questions');
  const written = renamed.find(({ meant }) => meant === 'questions')?.written ?? 'questions';
  if (questions === undefined) {
    report({
      rule: 'schema/missing-key',
      severity: 'error',
      message: '`questions` is missing',
      place: { path: [] },
      help: 'Add `questions:` with a list of questions',
    });
    return undefined;
  }
  if (questions.value.kind === 'broken') return undefined;
  if (questions.value.kind !== 'list') {
    const found =
      questions.value.kind === 'map' ? 'a map' : questions.value.text === '' ? 'nothing' : 'a text';
    report({
      rule: 'schema/wrong-type',
      severity: 'error',
      message: `Expected a list of questions, found ${found}`,
      place: { path: [written] },
      help: 'Begin each question with `- question:`',
    });
    return undefined;
  }
  return { map, at: [written], questions: questions.value };
}

function unknownKey(key: string, meant: string | undefined): Finding {
  const misplaced = meant === undefined && isQuestionKey(key);
  return {
    rule: misplaced ? 'schema/misplaced-key' : 'schema/unknown-key',
    severity: 'error',
    message: misplaced
      ? `\`${key}\` belongs to a question, not to the deck`
      : `\`${key}\` is not a key of a deck`,
    place: { path: [key], on: 'key' },
    ...(meant === undefined ? {} : { label: `did you mean \`${meant}\`?` }),
    help:
      meant === undefined
        ? `The keys of a deck are ${Object.keys(deckFields).join(', ')}`
        : `Write \`${meant}:\``,
  };
}

function readQuestions(
  head: Head,
  document: YamlDocument,
  path: string,
  tools: ReadTools,
  report: Report,
): Read {
  const { id, title, tags, language, standards, ...rest } = readHead(head.map, report);
  const inherited: Inherited = {
    ...readDefaults(head.map, tags ?? []),
    language: language ?? 'en',
  };
  if (head.questions.items.length === 0) {
    report({
      rule: 'schema/empty-deck',
      severity: 'error',
      message: 'The deck has no questions',
      place: { path: head.at },
      help: 'Add a question that begins with `- question:`',
    });
  }
  const drafts = head.questions.items.map((item, index) =>
    readItem(item, [...head.at, index], inherited, report),
  );
  const questions = identify(drafts, head, report, tools.digest);
  const hashes = new Map(
    questions.map((question) => [question.id, hashOf(question, tools.digest)]),
  );
  const deck: Deck = {
    ...rest,
    id: id ?? deckId(title, path, document.text, tools.digest),
    ownId: id !== undefined,
    title: title ?? id ?? deckId(undefined, path, document.text, tools.digest),
    language: language ?? 'en',
    tags: tags ?? [],
    standards: standards ?? [],
    questions,
    hash: tools.digest([...hashes.values()].join('\n')).slice(0, 16),
    hashes,
  };
  return {
    deck,
    places: new Map(
      questions.map(({ id, index }) => [
        id,
        head.questions.items[index]?.span ?? { start: 0, end: 0 },
      ]),
    ),
  };
}

/** What the deck says of itself; a key that is wrong is reported and left out. */
function readHead(
  map: Mapping | undefined,
  report: Report,
): Omit<Partial<Decoded<typeof deckFields>>, 'defaults' | 'questions'> {
  const { questions: _questions, ...own } = deckFields;
  const { defaults: _defaults, ...head } =
    map === undefined ? {} : decodeReadable(own, map, [], report);
  return head;
}

/** Gives every readable question its id and place; an id that two questions write is an error. */
function identify(
  drafts: readonly (Draft | undefined)[],
  head: Head,
  report: Report,
  digest: Digest,
): readonly Question[] {
  const known = drafts.flatMap((draft, index) => (draft === undefined ? [] : [{ draft, index }]));
  const ids = questionIds(
    known.map(({ draft }) => ({
      ...(draft.id === undefined ? {} : { id: draft.id }),
      text: stemOf(draft),
    })),
    digest,
  );
  const seen = new Map<string, number>();
  return known.flatMap(({ draft, index }, position) => {
    const id = ids[position] ?? '';
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      report(duplicateId(id, [...head.at, index, 'id'], [...head.at, earlier, 'id']));
      return [];
    }
    seen.set(id, index);
    return [{ ...draft, id, index } as Question];
  });
}

function duplicateId(id: string, path: Path, earlier: Path): Finding {
  return {
    rule: 'schema/duplicate-id',
    severity: 'error',
    message: `Two questions have the id \`${id}\``,
    place: { path },
    also: [{ place: { path: earlier }, label: 'first here' }],
    help: 'Give one of them another id; the log tells questions apart by it',
  };
}

function stemOf(draft: Draft): string {
  const question = { ...draft, id: '', index: 0 } as Question;
  return typeOf(question).stem(question);
}

/** Over type, stem, key, accepted and rejected answers, and choices as a set (design §6). */
function hashOf(question: Question, digest: Digest): string {
  const type = typeOf(question);
  return digest(JSON.stringify([type.name, type.stem(question), type.meaning(question)])).slice(
    0,
    16,
  );
}
