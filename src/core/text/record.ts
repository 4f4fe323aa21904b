import { decodeFields, type Decoded, type Decoder, type Fields, type Schema } from './decode.ts';
import { isPlain } from './advice.ts';
import { wrongType } from './decoders.ts';
import { fixOf, quote } from './edits.ts';
import type { Finding, Report } from './finding.ts';
import { isSameButForCase, misplacedKey, sameButForCase, type Belonging } from './keys.ts';
import { entryOf, type Located, type Mapping, type Path, type Scalar } from './located.ts';
import { nearest, slipOf } from './suggest.ts';

/** Where a key belongs that is none of this map, if anywhere. */
type Elsewhere = (key: string) => Belonging | undefined;

/** A map with these keys and no others. */
export function record<F extends Fields>(
  fields: F,
  wanted = `a map with ${Object.keys(fields).join(', ')}`,
  elsewhere: Elsewhere = () => undefined,
): Decoder<Decoded<F>> {
  return {
    schema: recordSchema(fields),
    wanted,
    read: (node, at, report) => {
      if (node.kind !== 'map')
        return wrongType(node, wanted, at, report, { help: asMap(node, fields) });
      const unknown = node.entries.filter(({ key }) => !Object.hasOwn(fields, key.text));
      for (const { key } of unknown) unknownKey(key, node, fields, elsewhere(key.text), at, report);
      // A key that seems to be missing may be one that is misspelt.
      const told: Report = (finding) =>
        unknown.length > 0 && isMissing(finding, at) ? undefined : report(finding);
      const decoded = decodeFields(fields, node, at, told);
      return unknown.length === 0 ? decoded : undefined;
    },
  };
}

function isMissing({ rule, place }: Finding, at: Path): boolean {
  return rule === 'schema/missing-key' && place.path.length === at.length;
}

/** What was written may be the value of the first key that is needed. */
function asMap(node: Located, fields: Fields): string {
  const keys = Object.keys(fields).filter((key) => fields[key]?.required === true);
  const [first = Object.keys(fields)[0], ...others] = keys;
  if (keys.length > 0 && node.kind === 'scalar' && /^[^\n]+$/.test(node.text)) {
    const own = isPlain(node.text) ? node.text : quote(node.text);
    return `Write \`{${first}: ${own}${others.map((key) => `, ${key}: …`).join('')}}\``;
  }
  return `Write \`${keys.length > 1 ? keys.join(': …`, `') : first}: …\`, one key a line`;
}

export function recordSchema(fields: Fields): Schema {
  const properties = Object.entries(fields).map(([key, { decoder, summary }]) => [
    key,
    { ...decoder.schema, description: summary },
  ]);
  const required = Object.keys(fields).filter((key) => fields[key]?.required === true);
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as Schema,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** The one key that is needed and not there, where one other is. */
function onlyMissing(map: Mapping, fields: Fields): string | undefined {
  const isThere = (key: string) => entryOf(map, key) !== undefined;
  const missing = Object.keys(fields).filter((key) => fields[key]?.required && !isThere(key));
  const strange = map.entries.filter(({ key }) => !Object.hasOwn(fields, key.text));
  return missing.length === 1 && strange.length === 1 ? missing[0] : undefined;
}

function unknownKey(
  key: Scalar,
  map: Mapping,
  fields: Fields,
  elsewhere: Belonging | undefined,
  at: Path,
  report: Report,
): void {
  if (elsewhere !== undefined) return report(misplacedKey(key.text, elsewhere, at));
  const allowed = Object.keys(fields);
  const sure = slipOf(key.text, allowed);
  const near = nearest(key.text, allowed);
  const close = near ?? onlyMissing(map, fields);
  const kind = close === near && sure === undefined ? 'suggestion' : 'unsafe';
  const taken = close === undefined ? undefined : entryOf(map, close);
  if (taken !== undefined && isSameButForCase(key.text, taken.key.text))
    return report(sameButForCase(key.text, taken.key.text, at));
  report({
    rule: 'schema/unknown-key',
    severity: 'error',
    message: `\`${key.text}\` is no key here`,
    place: { path: [...at, key.text], on: 'key' },
    ...(close === undefined ? {} : { label: `did you mean \`${close}\`?` }),
    help: close === undefined ? `The keys are ${allowed.join(', ')}` : `Write \`${close}:\``,
    ...(close === undefined || taken !== undefined
      ? {}
      : { fix: fixOf(kind, `Rename it to \`${close}\``, key.span, close) }),
  });
}
