import type { YamlDocument } from '../text/document.ts';
import { fixOf } from '../text/edits.ts';
import type { Finding, Report } from '../text/finding.ts';
import {
  entryOf,
  isEmptyScalar,
  type Entry,
  type List,
  type Located,
  type Mapping,
  type Path,
  type Scalar,
} from '../text/located.ts';
import { kindOf } from '../text/decoders.ts';
import { misplacedKey, ourKey, sameButForCase, type Belonging } from '../text/keys.ts';
import { deckFields } from './deck-fields.ts';
import type { Digest } from './identity.ts';
import { itemKeys } from './item-keys.ts';
import { isQuestionKey, meantKey, readAsMeant, twoColons } from './keys.ts';
import { readQuestions, type ReadQuestions } from './questions.ts';

/** `$schema` is how editors are told of the schema in JSON. */
const deckKeys = ['$schema', ...Object.keys(deckFields)];

/** Keys that only a question has. */
const questionKeys = itemKeys.filter((key) => !deckKeys.includes(key));

const headKeys = [...deckKeys, ...questionKeys];

/** What a deck says of itself, before its questions. */
export interface Head {
  readonly map: Mapping | undefined;
  readonly at: Path;
  readonly questions: List;
}

/** The document's root as a deck; `undefined`, with the reason reported, when it is none. */
export function readRoot(
  document: YamlDocument,
  path: string,
  digest: Digest,
  report: Report,
): ReadQuestions | undefined {
  const { root } = document;
  if (root === undefined || (root.kind === 'scalar' && root.text === '')) {
    if (document.diagnostics.length === 0) report(noDeck('yaml/empty-file', 'The file is empty'));
    return undefined;
  }
  if (root.kind === 'broken') return undefined;
  if (root.kind === 'scalar') {
    const tight = /^\w+:(?!\/\/)\S+/.exec(root.text)?.[0];
    if (tight !== undefined) report(spaceless(tight));
    else report(noDeck('yaml/not-a-deck', 'Expected a deck, found a text'));
    return undefined;
  }
  const head =
    root.kind === 'list' ? { map: undefined, at: [], questions: root } : headOf(root, report);
  return head === undefined ? undefined : readQuestions(head, document, path, digest, report);
}

/** Without a space no key is one, and the whole file is a text. */
function spaceless(line: string): Finding {
  return {
    rule: 'yaml/key-needs-space',
    severity: 'error',
    message: `\`${line}\` has no space after the colon, so the whole file is one text`,
    place: { path: [], within: { start: 0, end: line.length } },
    help: 'Put a space after the colon of every key',
  };
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

/** What the first key of a map that is no deck tells of what was meant. */
function noDeckIn({ key: { text }, value }: Entry): Omit<Finding, 'place'> {
  const found = noDeck('yaml/not-a-deck', 'Expected a deck, found a map without a key of decks');
  if (text.startsWith('//'))
    return { ...found, message: '`//` begins no comment in YAML', help: 'Begin comments with `#`' };
  if (value.kind !== 'map') return found;
  const inner = value.entries.map(({ key }) => key.text);
  if (inner.includes('questions'))
    return {
      ...found,
      help: `Delete \`${text}:\`, and begin what stands below it in the first column`,
    };
  return inner.some(isQuestionKey)
    ? {
        ...found,
        help: 'Write a list: begin each question with `- question:`, or with `- id:` and its name',
      }
    : found;
}

function headOf(root: Mapping, report: Report): Head | undefined {
  const [first] = root.entries;
  if (first !== undefined && !root.entries.some(({ key }) => isOurs(key.text))) {
    report({ ...noDeckIn(first), place: { path: [first.key.text], on: 'key' } });
    return undefined;
  }
  const read = readAsMeant(root, headKeys);
  const singular = singularOf(root);
  checkKeys(root, read, singular, report);
  const { map, renamed } = read;
  const named = renamed.find(({ meant }) => meant === 'questions')?.written ?? 'questions';
  const written = singular?.text ?? named;
  const node = entryOf(map, singular === undefined ? 'questions' : written)?.value;
  const questions = listOf(node, written, root, report);
  return questions === undefined ? undefined : { map, at: [written], questions };
}

function checkKeys(
  root: Mapping,
  { renamed, unknown }: ReturnType<typeof readAsMeant>,
  singular: Scalar | undefined,
  report: Report,
): void {
  for (const { key } of unknown) {
    const meant = renamed.find(({ written }) => written === key.text)?.meant;
    report(strangeKey(key, meant, root));
  }
  for (const { key } of root.entries) {
    if (key === singular) report(unknownKey(key, 'questions'));
    else if (questionKeys.includes(key.text)) report(misplacedKey(key.text, toQuestions, []));
  }
}

const toQuestions: Belonging = {
  to: 'to a question, not to the deck',
  help: 'Put it under `questions:`, in an item that begins with `- question:`',
};

/** `question:` with a list behind it. */
function singularOf(root: Mapping): Scalar | undefined {
  const one = entryOf(root, 'question');
  return entryOf(root, 'questions') === undefined && one?.value.kind === 'list'
    ? one.key
    : undefined;
}

function strangeKey(key: Scalar, meant: string | undefined, root: Mapping): Finding {
  if (key.text.endsWith(':')) return twoColons(key, []);
  const ours = ourKey(key.text, deckKeys);
  return ours !== undefined && entryOf(root, ours) !== undefined
    ? sameButForCase(key.text, ours, [])
    : unknownKey(key, meant);
}

function isOurs(key: string): boolean {
  return headKeys.includes(key) || meantKey(key, headKeys) !== undefined;
}

function listOf(
  node: Located | undefined,
  key: string,
  root: Mapping,
  report: Report,
): List | undefined {
  if (node === undefined) {
    // A line that could not be read may have held the key.
    if (!root.entries.some(({ value }) => value.kind === 'broken')) report(noQuestions);
    return undefined;
  }
  if (node.kind === 'list' || node.kind === 'broken') {
    return node.kind === 'list' ? node : undefined;
  }
  const nothing = isEmptyScalar(node);
  report({
    rule: nothing ? 'schema/empty-deck' : 'schema/wrong-type',
    severity: 'error',
    message: nothing
      ? 'The deck has no questions'
      : `Expected a list of questions, found ${kindOf(node)}`,
    place: { path: [key] },
    help: 'Begin each question with `- question:`',
  });
  return undefined;
}

const noQuestions: Finding = {
  rule: 'schema/missing-key',
  severity: 'error',
  message: '`questions` is missing',
  place: { path: [] },
  help: 'Add `questions:` with a list of questions',
};

function unknownKey({ text: key, span }: Scalar, taken: string | undefined): Finding {
  const meant = taken ?? meantKey(key, headKeys);
  return {
    rule: 'schema/unknown-key',
    severity: 'error',
    message: `\`${key}\` is not a key of a deck`,
    place: { path: [key], on: 'key' },
    ...(meant === undefined ? {} : { label: `did you mean \`${meant}\`?` }),
    help:
      meant === undefined ? `The keys of a deck are ${deckKeys.join(', ')}` : `Write \`${meant}:\``,
    ...(taken === undefined
      ? {}
      : { fix: fixOf('unsafe', `Rename it to \`${taken}\``, span, taken) }),
  };
}
