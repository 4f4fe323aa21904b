import {
  decodeNode,
  optional,
  required,
  type Decoder,
  type Field,
  type Fields,
} from '../text/decode.ts';
import { text, texts } from '../text/decoders.ts';
import { record } from '../text/record.ts';
import type { Report } from '../text/finding.ts';
import type { Belonging } from '../text/keys.ts';
import { entryOf, type Mapping, type Path } from '../text/located.ts';
import { types } from '../question/types.ts';
import { commonFields, id, standards } from './common-fields.ts';
import type { Inherited } from './item.ts';
import { languageCode } from './language-code.ts';

const inheritable = ['points', 'difficulty', 'time', 'topic', 'shuffle', 'type', 'tags'] as const;

/** Keys of single types that a deck may set for all of its questions. */
const typeDefaults = ['case', 'accents', 'as'];

/** Keys of `defaults`: each means what it means in a question. */
export const defaultFields: Fields = {
  ...Object.fromEntries(inheritable.map((key) => [key, commonFields[key]])),
  ...Object.fromEntries(
    typeDefaults.flatMap((key) => fieldsNamed(key).map((field) => [key, field])),
  ),
};

function fieldsNamed(key: string): readonly Field[] {
  return types.flatMap((type) => type.fields[key] ?? []);
}

const questions: Decoder<unknown> = {
  schema: { type: 'array', items: { $ref: '#/definitions/question' }, minItems: 1 },
  wanted: 'a list of questions',
  read: () => undefined,
};

const ofDeck: ReadonlySet<string> = new Set([
  'title',
  'id',
  'description',
  'author',
  'source',
  'license',
  'language',
  'version',
  'code',
  'standards',
  'questions',
]);

function belonging(key: string): Belonging | undefined {
  return ofDeck.has(key)
    ? { to: 'to the deck, not to its `defaults`', help: 'Write it beside `defaults:`' }
    : undefined;
}

/** Keys of a deck. `questions` are read one by one elsewhere, so that a broken one hides no other. */
export const deckFields = {
  title: optional(text(), 'What the deck is called'),
  id: optional(id, 'Stable identity in the score log; derived from the title when left out'),
  description: optional(text(), 'What the deck is about; Markdown'),
  author: optional(text(), 'Who wrote it'),
  source: optional(text(), 'Where it comes from'),
  license: optional(text(), 'How it may be used, such as CC-BY-4.0'),
  language: optional(
    languageCode(text({ longest: 35 })),
    'Language of the answers, such as en or de-CH; en when left out',
  ),
  version: optional(text(), 'Version of the deck'),
  code: optional(text(), 'A sharing code, if the deck came with one'),
  tags: optional(texts(), 'Tags of every question'),
  standards: optional(standards, 'What the deck is aligned to'),
  defaults: optional(
    record(defaultFields, undefined, belonging),
    'Values for questions that do not have their own',
  ),
  questions: required(questions, 'The questions, in order'),
} as const;

/** The defaults that can be read; the others are reported where the deck's own keys are. */
export function readDefaults(
  map: Mapping | undefined,
  tags: readonly string[],
): Pick<Inherited, 'defaults' | 'tags'> {
  const defaults = map === undefined ? undefined : entryOf(map, 'defaults')?.value;
  if (defaults?.kind !== 'map') return { defaults: undefined, tags };
  const at: Path = ['defaults'];
  const entries = defaults.entries.filter(({ key, value }) => {
    const field = Object.hasOwn(defaultFields, key.text) ? defaultFields[key.text] : undefined;
    return (
      field !== undefined &&
      decodeNode(field.decoder, value, [...at, key.text], ignore) !== undefined
    );
  });
  const own = entryOf({ ...defaults, entries }, 'tags')?.value;
  const more = own === undefined ? undefined : decodeNode(texts(), own, [...at, 'tags'], ignore);
  return { defaults: { ...defaults, entries }, tags: [...tags, ...(more ?? [])] };
}

const ignore: Report = () => {};
