import { decodeFields, type Decoded, type Fields } from '../text/decode.ts';
import type { Finding, Place, Report } from '../text/finding.ts';
import { entryOf, isEmptyScalar, type Located, type Mapping, type Path } from '../text/located.ts';
import type { PatternRoom } from '../question/grading/pattern.ts';
import type { Common } from '../question/type.ts';
import { types, type AnyType, type Question } from '../question/types.ts';
import { commonFields } from './common-fields.ts';
import { checkKeys, commonKeys, itemKeys, unknownKey } from './item-keys.ts';
import { defaultFields } from './deck-fields.ts';
import { readAsMeant, type Renamed } from './keys.ts';

/** What a question inherits from its deck. */
export interface Inherited {
  /** The `defaults` of the deck: entries for keys that a question does not have itself. */
  readonly defaults: Mapping | undefined;
  /** Ids of standards and tags that the deck gives to all. */
  readonly tags: readonly string[];
  readonly language: string;
  /** Shared by all questions: what is left for patterns. */
  readonly patterns: PatternRoom;
}

/** A question without what only the whole deck can give: its id and place. */
export type Draft = Omit<Question, 'id' | 'index'> & { readonly id?: string };

/**
 * Reads one item of `questions`. `undefined` when something in it was refused; all that is wrong
 * is reported, and a key that is only misspelt is read as what it means, to find the rest.
 */
export function readItem(
  node: Located,
  at: Path,
  inherited: Inherited,
  report: Report,
): Draft | undefined {
  if (node.kind === 'broken') return undefined;
  if (node.kind !== 'map') {
    report(notAQuestion(node, at));
    return undefined;
  }
  const { map, renamed, unknown } = readAsMeant(node, itemKeys);
  for (const entry of unknown) report(unknownKey(entry, node, at, renamed));
  const told = speaking(report, at, renamed);
  const own = withDefaults(map, inherited.defaults);
  const type = typeFor(own, at, told);
  if (type === undefined) return undefined;
  const fits = checkKeys(map, type, at, told);
  if (
    map.entries.some(({ key, value }) => value.kind === 'broken' && !commonKeys.includes(key.text))
  )
    return undefined;
  const ofType = knowingBlanks(fits ? told : unlessMissing(told, at), type, map);
  const draft = decodeItem(type, own, at, inherited, told, ofType);
  return unknown.length === 0 && fits ? draft : undefined;
}

function notAQuestion(node: Located, at: Path): Finding {
  const spaceless = node.kind === 'scalar' && /^\w+:\S/.test(node.text);
  if (spaceless) {
    return {
      rule: 'yaml/key-needs-space',
      severity: 'error',
      message: `\`${node.text.slice(0, node.text.indexOf(':') + 2)}…\` is a text, because no space follows the colon`,
      place: { path: at },
      help: 'Put a space after the colon',
    };
  }
  if (isEmptyScalar(node)) {
    return {
      rule: 'yaml/empty-item',
      severity: 'error',
      message: 'This item is empty',
      place: { path: at },
      help: 'Write a question after the dash, or remove the line',
    };
  }
  const nested = node.kind === 'list' && !node.flow;
  return {
    rule: nested ? 'yaml/nested-item' : 'schema/wrong-type',
    severity: 'error',
    message: `Expected a question, found ${node.kind === 'list' ? 'a list' : 'a text'}`,
    place: { path: at },
    help: nested
      ? 'Remove one of the dashes'
      : 'A question is a map that begins with `- question:`',
  };
}

/** Findings speak of the key as meant; the file has it as written. */
function speaking(report: Report, at: Path, renamed: readonly Renamed[]): Report {
  if (renamed.length === 0) return report;
  const asWritten = (place: Place): Place => {
    const name = renamed.find(({ meant }) => meant === place.path[at.length]);
    return name === undefined
      ? place
      : { ...place, path: place.path.with(at.length, name.written) };
  };
  return (finding) => {
    const { rule, also } = finding;
    const place = asWritten(finding.place);
    // What does not fit there may mean another key.
    const isWhole = place !== finding.place && place.path.length === at.length + 1;
    if (isWhole && rule === 'schema/wrong-type') return;
    const others = also?.map((one) => ({ ...one, place: asWritten(one.place) }));
    report({ ...finding, place, ...(others === undefined ? {} : { also: others }) });
  };
}

/** `tags` are united later; every other default stands in for a key that the question lacks. */
function withDefaults(map: Mapping, defaults: Mapping | undefined): Mapping {
  if (defaults === undefined) return map;
  const missing = defaults.entries.filter(
    ({ key }) =>
      key.text !== 'tags' &&
      Object.hasOwn(defaultFields, key.text) &&
      entryOf(map, key.text) === undefined,
  );
  return { ...map, entries: [...map.entries, ...missing] };
}

function typeFor(map: Mapping, at: Path, report: Report): AnyType | undefined {
  const named = entryOf(map, 'type');
  if (named === undefined)
    return types.find((type) => type.mustBeNamed !== true && type.infer(map));
  const name = commonFields.type.decoder.read(named.value, [...at, 'type'], report);
  return types.find((type) => type.name === name);
}

/** A key that is missing may be the one of another type that was told already. */
function unlessMissing(report: Report, at: Path): Report {
  return (finding) =>
    finding.rule === 'schema/missing-key' && finding.place.path.length === at.length
      ? undefined
      : report(finding);
}

/** What is written under `question:` may be the cloze that is missing. */
function knowingBlanks(report: Report, { name }: AnyType, map: Mapping): Report {
  const stem = entryOf(map, 'question')?.value;
  if (name !== 'cloze' || stem?.kind !== 'scalar' || !stem.text.includes('{{')) return report;
  return (finding) =>
    report(
      finding.rule === 'schema/missing-key'
        ? { ...finding, help: 'Write `cloze:` instead of `question:`' }
        : finding,
    );
}

function decodeItem(
  type: AnyType,
  map: Mapping,
  at: Path,
  inherited: Inherited,
  report: Report,
  /** For the keys that only questions of this type have. */
  reportOwn: Report,
): Draft | undefined {
  const fields = type.stemIsOptional === true ? commonFields : stemRequired;
  const common = decodeFields(fields, map, at, report);
  const own = decodeFields(type.fields, map, at, reportOwn);
  if (own === undefined) return undefined;
  const { language, patterns } = inherited;
  const body = type.decode(own, { map, at, report: reportOwn, language, patterns });
  if (common === undefined || body === undefined) return undefined;
  return { ...commonOf(common, inherited), ...body, type: type.name } as Draft;
}

const stemRequired = {
  ...commonFields,
  question: { ...commonFields.question, required: true },
} satisfies Fields;

/** Kept as written; the others have values where nothing is written. */
const passedOn = [
  'id',
  'question',
  'explanation',
  'topic',
  'difficulty',
  'time',
  'image',
  'source',
] as const satisfies readonly (keyof typeof commonFields)[];

function commonOf(
  fields: Decoded<typeof commonFields>,
  inherited: Inherited,
): Omit<Common, 'id' | 'index'> & { id?: string } {
  const { tags } = fields;
  const common = {
    ownId: fields.id !== undefined,
    hints: fields.hint ?? [],
    points: fields.points ?? 1,
    tags: tags === undefined ? inherited.tags : [...new Set([...inherited.tags, ...tags])],
    standards: fields.standards ?? [],
    shuffle: fields.shuffle ?? true,
  };
  for (const key of passedOn) {
    if (fields[key] !== undefined) Object.assign(common, { [key]: fields[key] });
  }
  return common;
}
