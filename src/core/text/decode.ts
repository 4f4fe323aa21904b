import type { Path, Located, Mapping } from './located.ts';
import type { Report } from './finding.ts';

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
  const result: Record<string, unknown> = {};
  let complete = true;
  for (const [key, field] of Object.entries(fields)) {
    const entry = map.entries.find((candidate) => candidate.key.text === key);
    if (entry === undefined) {
      if (field.required) {
        report({
          rule: 'schema/missing-key',
          severity: 'error',
          message: `\`${key}\` is missing`,
          place: { path: at },
          help: `Add \`${key}:\` with ${field.decoder.wanted}`,
        });
        complete = false;
      }
      continue;
    }
    const value = decodeNode(field.decoder, entry.value, [...at, key], report);
    if (value === undefined) complete = false;
    else result[key] = value;
  }
  return complete ? (result as Decoded<F>) : undefined;
}
