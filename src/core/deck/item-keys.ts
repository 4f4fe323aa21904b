import { fixOf } from '../text/edits.ts';
import type { Finding, Fix, Report } from '../text/finding.ts';
import { misplacedKey, ourKey, sameButForCase, type Belonging } from '../text/keys.ts';
import { entryOf, type Entry, type Mapping, type Path, type Scalar } from '../text/located.ts';
import { types, type AnyType } from '../question/types.ts';
import { commonFields } from './common-fields.ts';
import { meantKey, twoColons, type Renamed } from './keys.ts';

export const commonKeys = Object.keys(commonFields);

/** Every key that a question of some type may have. */
export const itemKeys: readonly string[] = [
  ...new Set([...commonKeys, ...types.flatMap((type) => Object.keys(type.fields))]),
];

/** For a key that no question has. */
export function unknownKey(
  { key }: Entry,
  map: Mapping,
  at: Path,
  renamed: readonly Renamed[],
): Finding {
  if (key.text.endsWith(':')) return twoColons(key, at);
  if (key.text === 'alt') return misplacedKey(key.text, toImage, at);
  if (headKeys.includes(key.text)) return misplacedKey(key.text, toDeck, at);
  const ours = ourKey(key.text, itemKeys);
  if (ours !== undefined && entryOf(map, ours) !== undefined)
    return sameButForCase(key.text, ours, at);
  const taken = renamed.find(({ written }) => written === key.text)?.meant;
  const meant = taken ?? meantKey(key.text, itemKeys);
  return {
    rule: 'schema/unknown-key',
    severity: 'error',
    message: `\`${key.text}\` is not a key of a question`,
    place: { path: [...at, key.text], on: 'key' },
    ...(meant === undefined ? {} : { label: `did you mean \`${meant}\`?` }),
    help: meant === undefined ? `The keys are ${itemKeys.join(', ')}` : `Write \`${meant}:\``,
    ...(taken === undefined ? {} : { fix: renaming(key, taken) }),
  };
}

const toDeck: Belonging = {
  to: 'to the deck, not to a question',
  help: 'Write it at the head of the deck, before `questions:`',
};

const toImage: Belonging = {
  to: 'to an image, not to a question',
  help: 'Write both at one key: `image: {file: …, alt: …}`',
};

/** Keys that only the head of a deck has. */
const headKeys: readonly string[] = [
  'title',
  'author',
  'license',
  'language',
  'version',
  'defaults',
  'questions',
];

/** A key that is only called otherwise can be renamed; what stands there may still be wrong. */
function renaming(key: Scalar, meant: string): Fix {
  return fixOf('unsafe', `Rename it to \`${meant}\``, key.span, meant);
}

/** Keys that belong to other types: an error where they are what makes a question of that type. */
export function checkKeys(map: Mapping, type: AnyType, at: Path, report: Report): boolean {
  const strange = map.entries
    .map(({ key }) => key.text)
    .filter(
      (name) => itemKeys.includes(name) && !commonKeys.includes(name) && !(name in type.fields),
    );
  if (strange.length === 0) return true;
  const grave = strange.filter((name) => ownersOf(name).some((other) => isMadeBy(other, name)));
  report(conflict(strange, grave, type, map, at));
  return grave.length === 0;
}

function ownersOf(name: string): readonly AnyType[] {
  return types.filter((other) => name in other.fields);
}

function isMadeBy(type: AnyType, name: string): boolean {
  return type.fields[name]?.required === true;
}

/** All of them at once: they have one cause. */
function conflict(
  strange: readonly string[],
  grave: readonly string[],
  type: AnyType,
  map: Mapping,
  at: Path,
): Finding {
  const first = grave[0] ?? strange[0] ?? '';
  const others = strange.filter((name) => name !== first);
  const quoted = [first, ...others].map((name) => `\`${name}\``);
  const it = others.length === 0 ? `\`${first}\`` : 'them';
  const maker = map.entries.find(({ key }) => isMadeBy(type, key.text))?.key.text;
  const named = entryOf(map, 'type') !== undefined;
  const instead = named ? ', or change `type`' : maker === undefined ? '' : `, or \`${maker}\``;
  return {
    rule: 'schema/conflicting-keys',
    severity: grave.length > 0 ? 'error' : 'warning',
    message: `${listed(quoted)} ${others.length === 0 ? 'has' : 'have'} no meaning in ${withArticle(type.name)} question`,
    place: { path: [...at, first], on: 'key' },
    label: `a key of ${ownersOf(first)
      .map((owner) => owner.name)
      .join(', ')}`,
    also: others.map((name) => ({ place: { path: [...at, name], on: 'key' }, label: 'and this' })),
    help:
      adviceFor(first, others.length, type, map) ??
      `Remove ${it}${grave.length > 0 || others.length > 0 ? instead : ''}`,
  };
}

/** The key that is needed instead, or what another type's key was meant to say. */
function adviceFor(first: string, others: number, type: AnyType, map: Mapping): string | undefined {
  const missing = Object.keys(type.fields).find(
    (key) => isMadeBy(type, key) && entryOf(map, key) === undefined,
  );
  if (missing === undefined)
    return ownersOf(first)
      .find(({ advise }) => advise)
      ?.advise?.(map);
  const wanted = type.fields[missing]?.decoder.wanted ?? 'a value';
  const instead = others === 0 ? 'instead' : 'instead of them';
  return `Write \`${missing}:\` with ${wanted} ${instead}, or change \`type\``;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function withArticle(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
