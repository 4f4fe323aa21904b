import { decodeReadable, type Decoded } from '../text/decode.ts';
import type { YamlDocument } from '../text/document.ts';
import type { Finding, Report } from '../text/finding.ts';
import type { Mapping, Path, Span } from '../text/located.ts';
import { roomInDeck } from '../question/grading/pattern.ts';
import { typeOf, type Question } from '../question/types.ts';
import { deckFields, readDefaults } from './deck-fields.ts';
import type { Deck } from './deck.ts';
import { deckId, questionIds, type Digest } from './identity.ts';
import { readItem, type Draft, type Inherited } from './item.ts';
import type { Head } from './root.ts';

export interface ReadQuestions {
  readonly deck: Deck;
  /** Characters of each question, by id. */
  readonly places: ReadonlyMap<string, Span>;
}

/** Reads every question for itself, so that a broken one hides no other. */
export function readQuestions(
  head: Head,
  document: YamlDocument,
  path: string,
  digest: Digest,
  report: Report,
): ReadQuestions {
  const { id, title, tags, language, standards, ...rest } = readHead(head.map, report);
  const inherited: Inherited = {
    ...readDefaults(head.map, tags ?? []),
    language: language ?? 'en',
    patterns: roomInDeck(),
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
  const questions = identify(drafts, head, report, digest);
  const deck: Deck = Object.assign(hashesOf(questions, digest), {
    ...rest,
    id: id ?? deckId(title, path, document.text, digest),
    ownId: id !== undefined,
    title: title ?? id ?? deckId(undefined, path, document.text, digest),
    language: language ?? 'en',
    tags: tags ?? [],
    standards: standards ?? [],
    questions,
  });
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

/** Digests cost as much as all the rest of reading a deck, and who only checks it needs none. */
function hashesOf(questions: readonly Question[], digest: Digest): Pick<Deck, 'hash' | 'hashes'> {
  let known: ReadonlyMap<string, string> | undefined;
  const hashes = () => (known ??= new Map(questions.map((one) => [one.id, hashOf(one, digest)])));
  return {
    get hash() {
      return digest([...hashes().values()].join('\n')).slice(0, 16);
    },
    get hashes() {
      return hashes();
    },
  };
}

/** Over type, stem, key, accepted and rejected answers, and choices as a set (design §6). */
function hashOf(question: Question, digest: Digest): string {
  const type = typeOf(question);
  return digest(JSON.stringify([type.name, type.stem(question), type.meaning(question)])).slice(
    0,
    16,
  );
}
