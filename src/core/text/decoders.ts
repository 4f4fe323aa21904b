import { booleanAdvice, isPlain, listAdvice, phrasesAdvice, type Advice } from './advice.ts';
import { decodeNode, type Decoder, type Schema } from './decode.ts';
import { fixOf, quote } from './edits.ts';
import type { Finding, Report } from './finding.ts';
import { isEmptyScalar, type Located, type Path, type Scalar } from './located.ts';
import { nearest, slipOf } from './suggest.ts';

const textSchema: Schema = { type: ['string', 'number', 'boolean', 'null'] };

/** A text: the characters the author wrote, never YAML's reading of them; not blank. */
export function text(options: { readonly longest?: number } = {}): Decoder<string> {
  const longest = options.longest ?? Infinity;
  return {
    schema: textSchema,
    wanted: 'a text',
    read: (node, at, report) => {
      if (node.kind !== 'scalar') return wrongType(node, 'a text', at, report, oneTextAdvice(node));
      if (node.text.trim() === '') return empty(node, at, report);
      if (node.text.length > longest)
        return invalid(
          `A text of ${node.text.length} characters is too long here; at most ${longest}`,
          at,
          report,
          'Shorten it',
        );
      return node.text;
    },
  };
}

export function texts(): Decoder<readonly string[]> {
  return listOf(text(), 'a list of texts');
}

/** Texts that may be phrases with commas. */
export function phrases(): Decoder<readonly string[]> {
  return listOf(text(), 'a list of texts', phrasesAdvice);
}

/** One text, or several. */
export function textOrTexts(): Decoder<readonly string[]> {
  const one = text();
  const many = texts();
  return {
    schema: { anyOf: [one.schema, many.schema] },
    wanted: 'a text or a list of texts',
    read: (node, at, report) => {
      if (node.kind === 'list') return many.read(node, at, report);
      if (node.kind === 'map')
        return wrongType(node, 'a text or a list of texts', at, report, oneText);
      const read = one.read(node, at, report);
      return read === undefined ? undefined : [read];
    },
  };
}

export function boolean(): Decoder<boolean> {
  return {
    schema: { type: 'boolean' },
    wanted: '`true` or `false`',
    read: (node, at, report) =>
      node.kind === 'scalar' && node.style === 'plain' && typeof node.value === 'boolean'
        ? node.value
        : wrongType(node, '`true` or `false`', at, report, booleanAdvice(node)),
  };
}

/** One of some words; `synonyms` are others for them, in small letters and with hyphens. */
export function oneOf<const T extends string>(
  values: readonly T[],
  synonyms: ReadonlyMap<string, T> = new Map(),
): Decoder<T> {
  const wanted = `one of ${values.join(', ')}`;
  return {
    schema: { enum: values },
    wanted,
    read: (node, at, report) => {
      if (node.kind !== 'scalar' || node.text === '')
        return wrongType(node, wanted, at, report, { help: 'Write one of them' });
      const found = values.find((value) => value === node.text);
      if (found !== undefined) return found;
      const word = node.text
        .trim()
        .toLowerCase()
        .replace(/[\s_/]+/g, '-');
      const sure = synonyms.get(word) ?? values.find((one) => one === word);
      const slip = sure ?? slipOf(node.text, values);
      report(noneOf(wanted, node, at, slip ?? nearest(node.text, values), slip !== undefined));
      return undefined;
    },
  };
}

function noneOf(
  wanted: string,
  node: Scalar,
  at: Path,
  close: string | undefined,
  isSure: boolean,
): Finding {
  const kind = isSure ? 'unsafe' : 'suggestion';
  return {
    rule: 'schema/invalid-value',
    severity: 'error',
    message: `Expected ${wanted}, found \`${node.text}\``,
    place: { path: at },
    ...(close === undefined
      ? { help: 'Write one of them' }
      : {
          label: `did you mean \`${close}\`?`,
          help: `Write \`${close}\``,
          fix: fixOf(kind, `Write \`${close}\``, node.span, close),
        }),
  };
}

/** `undefined` as soon as one item is refused; the others are read for their own problems. */
export function listOf<T>(
  item: Decoder<T>,
  wanted = `a list of ${item.wanted.replace(/^an? /, '')}s`,
  advise: (node: Located) => Advice = listAdvice,
): Decoder<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema },
    wanted,
    read: (node, at, report) => {
      if (node.kind !== 'list') return wrongType(node, wanted, at, report, advise(node));
      const items = node.items.map((one, index) => decodeNode(item, one, [...at, index], report));
      return items.every((one) => one !== undefined) ? items : undefined;
    },
  };
}

/** A map from texts to texts, in the order written. */
export function textMap(): Decoder<readonly (readonly [string, string])[]> {
  const value = text();
  return {
    schema: { type: 'object', additionalProperties: value.schema },
    wanted: 'a map from text to text',
    read: (node, at, report) => {
      if (node.kind !== 'map')
        return wrongType(node, 'a map from text to text', at, report, pairsAdvice(node));
      const pairs = node.entries.map(({ key, value: right }) => {
        const read = decodeNode(value, right, [...at, key.text], report);
        return read === undefined ? undefined : ([key.text, read] as const);
      });
      return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
    },
  };
}

/** A scalar by one decoder, anything else by another. */
export function either<A, B>(scalar: Decoder<A>, other: Decoder<B>): Decoder<A | B> {
  return {
    schema: { anyOf: [scalar.schema, other.schema] },
    wanted: `${scalar.wanted} or ${other.wanted}`,
    read: (node, at, report) => (node.kind === 'scalar' ? scalar : other).read(node, at, report),
  };
}

export function mapped<A, B>(decoder: Decoder<A>, change: (value: A) => B): Decoder<B> {
  return {
    ...decoder,
    read: (node, at, report) => {
      const value = decoder.read(node, at, report);
      return value === undefined ? undefined : change(value);
    },
  };
}

/** What a node is, in an author's words. */
export function kindOf(node: Located): string {
  switch (node.kind) {
    case 'list':
      return 'a list';
    case 'map':
      return 'a map';
    case 'broken':
      return 'something broken';
    case 'scalar':
      return isEmptyScalar(node)
        ? 'nothing'
        : isNumber(node)
          ? `the number \`${node.text}\``
          : `the text \`${node.text}\``;
  }
}

/** Says also what to write instead. */
export function wrongType(
  node: Located,
  wanted: string,
  at: Path,
  report: Report,
  advice: Advice = {},
): undefined {
  report({
    rule: 'schema/wrong-type',
    severity: 'error',
    message: `Expected ${wanted}, found ${kindOf(node)}`,
    place: { path: at },
    ...advice,
  });
}

/** For one text that was written as a list. */
function oneTextAdvice(node: Located): Advice {
  const [only, second] = node.kind === 'list' ? node.items : [];
  if (only?.kind !== 'scalar' || second !== undefined || only.text === '') return oneText;
  const written = isPlain(only.text) ? only.text : quote(only.text);
  return { help: `Write it without brackets and dashes: \`${written}\`` };
}

const oneText: Advice = {
  help: 'Write one text; put quotes around it if brackets or colons belong to it',
};

function pairsAdvice(node: Located): Advice {
  const inList = node.kind === 'list' && !node.flow;
  return { help: `Write \`left: right\`, one pair a line${inList ? ' and without dashes' : ''}` };
}

function empty(node: Scalar, at: Path, report: Report): undefined {
  const name = String(at.at(-1) ?? 'text');
  const help = isEmptyScalar(node)
    ? 'Write a text after it, or remove it'
    : 'Write a text, or remove it';
  report({
    rule: 'schema/empty-text',
    severity: 'error',
    message: typeof at.at(-1) === 'number' ? 'This item is empty' : `\`${name}\` is empty`,
    place: { path: at },
    help,
  });
}

export function invalid(message: string, at: Path, report: Report, help: string): undefined {
  report({ rule: 'schema/invalid-value', severity: 'error', message, place: { path: at }, help });
}

export function isNumber(node: Located): node is Scalar & { readonly value: number } {
  return (
    node.kind === 'scalar' &&
    node.style === 'plain' &&
    typeof node.value === 'number' &&
    Number.isFinite(node.value)
  );
}
