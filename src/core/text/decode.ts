import type { Path, Located, Mapping } from './located.ts';
import type { Finding, Report } from './finding.ts';

/** A JSON Schema (draft-07) fragment. */
export type Schema = { readonly [key: string]: unknown };

/**
 * Reads a located value. `undefined` means that it was reported already; a broken node is never
 * handed to a decoder's own code, `decodeNode` returns `undefined` for it without another report.
 */
export interface Decoder<T> {
  readonly schema: Schema;
  /** What is wanted, in author's words: `a text`, `a list of texts`. */
  readonly wanted: string;
  readonly read: (node: Located, at: Path, report: Report) => T | undefined;
}

/** One declaration of a key: from it come the TypeScript type, the reader and the JSON Schema. */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly decoder: Decoder<T>;
  readonly required: Required;
  /** One line for the JSON Schema's `description`, which editors show while typing. */
  readonly summary: string;
}

export type Fields = { readonly [key: string]: Field };

type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<unknown, true> ? K : never;
}[keyof F];

type Value<F> = F extends Field<infer T> ? T : never;

/** The object that a set of fields decodes to. */
export type Decoded<F extends Fields> = {
  readonly [K in RequiredKeys<F>]: Value<F[K]>;
} & {
  readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: Value<F[K]>;
};

export function required<T>(decoder: Decoder<T>, summary: string): Field<T, true> {
  return { decoder, required: true, summary };
}

export function optional<T>(decoder: Decoder<T>, summary: string): Field<T, false> {
  return { decoder, required: false, summary };
}

export function decodeNode<T>(
  decoder: Decoder<T>,
  node: Located,
  at: Path,
  report: Report,
): T | undefined {
  return node.kind === 'broken' ? undefined : decoder.read(node, at, report);
}

/**
 * Decodes the keys of `fields` that `map` has; keys that `fields` does not name are left alone.
 * `undefined` when a required key is missing or any value was refused; every problem is reported.
 */
export function decodeFields<F extends Fields>(
  fields: F,
  map: Mapping,
  at: Path,
  report: Report,
): Decoded<F> | undefined {
  const decoded: Partial<Decoded<F>> = decodeReadable(fields, map, at, report);
  // A line that could not be read may have held the key.
  const wounded = map.entries.some(({ value }) => value.kind === 'broken');
  const complete = Object.entries(fields).every(([key, { required }]) => {
    const written = map.entries.some((entry) => entry.key.text === key);
    if (required && !written && !wounded) report(missing(key, fields, at));
    return key in decoded || (!required && !written);
  });
  return complete ? (decoded as Decoded<F>) : undefined;
}

/** The values that can be read; the others are reported and left out, as are missing ones. */
export function decodeReadable<F extends Fields>(
  fields: F,
  map: Mapping,
  at: Path,
  report: Report,
): Partial<Decoded<F>> {
  const result: Record<string, unknown> = {};
  for (const { key, value } of map.entries) {
    const field = Object.hasOwn(fields, key.text) ? fields[key.text] : undefined;
    const read = field && decodeNode(field.decoder, value, [...at, key.text], report);
    if (read !== undefined) result[key.text] = read;
  }
  return result as Partial<Decoded<F>>;
}

function missing(key: string, fields: Fields, at: Path): Finding {
  return {
    rule: 'schema/missing-key',
    severity: 'error',
    message: `\`${key}\` is missing`,
    place: { path: at },
    help: `Add \`${key}:\` with ${fields[key]?.decoder.wanted ?? 'a value'}`,
  };
}
