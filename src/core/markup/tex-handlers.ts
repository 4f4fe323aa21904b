import { row, symbol, type MathNode, type Role } from './math.ts';
import type { TexNode } from './tex-engine.ts';
import { fontOf, type Font } from './tex-fonts.ts';
import { casesOf, gridOf } from './tex-grid.ts';
import type { Reader } from './tex-reader.ts';
import { delimiterText, symbolText } from './tex-symbols.ts';
import { textNode } from './tex-text.ts';

type Handler = (node: TexNode, reader: Reader, font: Font) => MathNode;

const nothing = row([]);

const body: Handler = (node, reader, font) => reader.read(node['body'], font);
const ordinary: Handler = (node, reader, font) => reader.character(node['text'], 'ordinary', font);
const skipped: Handler = () => nothing;

/** `{=}` and `{,}` are letters to TeX: no spaces stand around them. */
function group(node: TexNode, reader: Reader, font: Font): MathNode {
  const inner = body(node, reader, font);
  const spaced = inner.kind === 'symbol' && /^(?:binary|relation|punctuation)$/.test(inner.role);
  const cell = node['semisimple'] === true;
  return spaced && !cell && Array.isArray(node['body']) && node['body'].length === 1
    ? { ...inner, role: 'ordinary' }
    : inner;
}

/** What each type of temml's nodes means; a type that is not here makes the source be shown. */
export const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['mathord', ordinary],
  ['textord', ordinary],
  ['atom', (node, reader, font) => reader.character(node['text'], atomRole(node), font)],
  ['ordgroup', group],
  ['styling', body],
  ['sizing', body],
  ['color', body],
  ['smash', body],
  ['vcenter', body],
  ['hbox', body],
  ['lap', body],
  ['raise', body],
  ['internal', skipped],
  ['label', skipped],
  ['noTag', skipped],
  ['vphantom', skipped],
  ['rule', (node, reader) => (isZero(node['width']) ? nothing : reader.unknown())],
  ['phantom', () => ({ kind: 'space', wide: false })],
  ['hphantom', () => ({ kind: 'space', wide: false })],
  [
    'spacing',
    (node) =>
      node['text'] === '\\allowbreak' || node['text'] === '\\nobreak'
        ? nothing
        : { kind: 'space', wide: false },
  ],
  ['kern', (node) => kern(node['dimension'])],
  ['mathchoice', (node, reader, font) => reader.read(node['text'], font)],
  [
    'not',
    (node, reader, font) =>
      node['isCharacterBox'] === true ? reader.read(node['body'], font) : reader.unknown(),
  ],
  ['text', (node, reader) => textNode(node, reader)],
  ['font', styledBody],
  ['pmb', (node, reader) => reader.read(node['body'], 'bold')],
  ['mclass', classified],
  ['op', operator],
  ['operatorname', named],
  ['supsub', scripts],
  ['genfrac', fraction],
  ['sfrac', skewFraction],
  [
    'sqrt',
    (node, reader, font) => ({
      kind: 'root',
      body: reader.read(node['body'], font),
      index: reader.maybe(node['index'], font),
    }),
  ],
  ['leftright', fence],
  ['delimiter', fence],
  ['middle', (node, reader) => reader.character(node['delim'], 'relation', undefined)],
  [
    'delimsizing',
    (node, reader) => reader.character(node['delim'], classRole(node['mclass']), undefined),
  ],
  ['accent', (node, reader, font) => accent(node['label'], node['base'], reader, font)],
  ['accentUnder', (node, reader, font) => accent(node['label'], node['base'], reader, font)],
  ['enclose', enclose],
  ['horizBracket', (node, reader, font) => accent(node['label'], node['base'], reader, font)],
  ['xArrow', arrow],
  ['array', (node, reader, font) => gridOf(node, reader, font)],
  ['tag', (node, reader, font) => tagged(node, reader, font)],
]);

function atomRole(node: TexNode): Role {
  const family = String(node['family']);
  if (family !== 'open') return atomRoles.get(family) ?? 'ordinary';
  // temml calls an operator without an operand before it an opening.
  const text = symbolText(String(node['text'])) ?? '';
  if (/^[\p{Ps}|‖⟨¿¡]/u.test(text)) return 'open';
  return /^[-+±∓×÷·*∘⊗⊕⊙∧∨∩∪∖⋆]$/.test(text) ? 'binary' : 'ordinary';
}

const atomRoles = new Map<string, Role>([
  ['bin', 'binary'],
  ['rel', 'relation'],
  ['open', 'open'],
  ['close', 'close'],
  ['punct', 'punctuation'],
  ['inner', 'inner'],
]);

function classRole(name: unknown): Role {
  return atomRoles.get(String(name).replace(/^m/, '')) ?? 'ordinary';
}

function isZero(dimension: unknown): boolean {
  return amountOf(dimension)[0] === 0;
}

function amountOf(dimension: unknown): [number: number, unit: string] {
  if (typeof dimension !== 'object' || dimension === null) return [0, ''];
  const { number, unit } = dimension as { number?: unknown; unit?: unknown };
  return [typeof number === 'number' ? number : 0, typeof unit === 'string' ? unit : ''];
}

/** `\,` and more is a space, `\quad` and more a wide one; `\!` and hair spaces are none. */
function kern(dimension: unknown): MathNode {
  const [number, unit] = amountOf(dimension);
  const em = unit === 'mu' ? number / 18 : unit === 'em' ? number : number / 10;
  return em < 0.1 ? nothing : { kind: 'space', wide: em >= 0.9 };
}

function styledBody(node: TexNode, reader: Reader, font: Font): MathNode {
  const inner = fontOf(String(node['font']));
  return inner === 'unknown' ? reader.unknown() : reader.read(asList(node['body']), inner ?? font);
}

/** A group is read as a row, so that its letters can become words. */
function asList(found: unknown): unknown {
  return Array.isArray(found) ? found : [found];
}

function classified(node: TexNode, reader: Reader, font: Font): MathNode {
  const inner = reader.read(node['body'], font);
  const role = classRole(node['mclass']);
  if (role === 'ordinary' || role === 'inner') return inner;
  if (inner.kind === 'symbol') return { ...inner, role };
  return inner.kind === 'text' ? symbol(inner.text, role) : inner;
}

function operator(node: TexNode, reader: Reader, font: Font): MathNode {
  const { name } = node;
  if (typeof name !== 'string') return mathop(node, reader, font);
  const text = symbolText(name);
  if (text === undefined) return reader.unknown();
  return symbol(text, node['symbol'] === true || node['limits'] === true ? 'large' : 'function');
}

function mathop(node: TexNode, reader: Reader, font: Font): MathNode {
  const inner = reader.read(asList(node['body']), font);
  if (inner.kind === 'text') return symbol(inner.text, 'large');
  return inner.kind === 'symbol' && inner.role === 'ordinary' && node['fromMathOp'] === true
    ? { ...inner, role: 'large' }
    : inner;
}

function named(node: TexNode, reader: Reader): MathNode {
  const text = plainName(reader.read(asList(node['body']), 'upright'));
  if (text === undefined) return reader.unknown();
  return symbol(text, node['alwaysHandleSupSub'] === true ? 'large' : 'function');
}

function plainName(node: MathNode): string | undefined {
  if (node.kind === 'text' || node.kind === 'symbol') return node.text;
  if (node.kind === 'space') return ' ';
  if (node.kind !== 'row') return undefined;
  const parts = node.items.map(plainName);
  return parts.includes(undefined) ? undefined : parts.join('');
}

function scripts(node: TexNode, reader: Reader, font: Font): MathNode {
  const base = node['base'];
  const sub = visible(reader.maybe(node['sub'], font));
  const sup = visible(reader.maybe(node['sup'], font));
  const inner = reader.maybe(base, font) ?? nothing;
  if (sub === undefined && sup === undefined) return inner;
  // `20\,^\circ`: what is raised stands after the space.
  if (inner.kind === 'space')
    return row([inner, { kind: 'script', base: nothing, sub, sup, limits: false }]);
  const over = typeof base === 'object' && base !== null && 'suppressBaseShift' in base;
  const limits = over || (inner.kind === 'symbol' && inner.role === 'large') || isBrace(inner);
  return { kind: 'script', base: inner, sub, sup, limits };
}

function isBrace(node: MathNode): boolean {
  return node.kind === 'accent' && /^(?:under|over)brac(?:e|ket)$/.test(node.name);
}

/** Chemistry sets scripts around phantoms to align them. */
function visible(node: MathNode | undefined): MathNode | undefined {
  if (node === undefined || node.kind === 'space') return undefined;
  if (node.kind !== 'row') return node;
  const seen = node.items.filter((item) => item.kind !== 'space');
  return seen.length === 0 ? undefined : node;
}

function fraction(node: TexNode, reader: Reader, font: Font): MathNode {
  const left = delimiterText(node['leftDelim']);
  const right = delimiterText(node['rightDelim']);
  if (left === undefined || right === undefined) return reader.unknown();
  const bar = node['hasBarLine'] === true;
  const top = reader.read(node['numer'], font);
  return { kind: 'fraction', top, bottom: reader.read(node['denom'], font), bar, left, right };
}

function skewFraction(node: TexNode, reader: Reader): MathNode {
  const part = (field: string) => {
    const found = node[field];
    const text = typeof found === 'string' ? symbolText(found) : undefined;
    return text === undefined ? reader.unknown() : symbol(text);
  };
  return {
    kind: 'fraction',
    top: part('numerator'),
    bottom: part('denominator'),
    bar: true,
    left: '',
    right: '',
  };
}

function fence(node: TexNode, reader: Reader, font: Font): MathNode {
  const left = delimiterText(node['left']);
  const right = delimiterText(node['right']);
  if (left === undefined || right === undefined) return reader.unknown();
  const inner = reader.read(node['body'], font);
  if (inner.kind === 'grid' && left === '{' && right === '')
    return { kind: 'grid', grid: casesOf(inner.grid) };
  return { kind: 'fence', left, right, body: inner };
}

function accent(label: unknown, base: unknown, reader: Reader, font: Font): MathNode {
  const name = accentNames.get(String(label)) ?? String(label).replace(/^\\(?:wide)?/, '');
  if (!/^[A-Za-z]+$/.test(name)) return reader.unknown();
  return { kind: 'accent', name, body: reader.read(base, font) };
}

/** Text accents are written with signs. */
const accentNames = new Map([
  ["\\'", 'acute'],
  ['\\`', 'grave'],
  ['\\^', 'hat'],
  ['\\~', 'tilde'],
  ['\\=', 'bar'],
  ['\\u', 'breve'],
  ['\\.', 'dot'],
  ['\\"', 'ddot'],
  ['\\r', 'mathring'],
  ['\\H', 'doubleacute'],
  ['\\v', 'check'],
  ['\\c', 'cedilla'],
  ['\\overrightarrow', 'overrightarrow'],
]);

/** A frame or a colour adds nothing to the meaning. */
const frames = new Set(['\\boxed', '\\fbox', '\\colorbox', '\\fcolorbox']);

function enclose(node: TexNode, reader: Reader, font: Font): MathNode {
  const label = String(node['label']);
  if (frames.has(label))
    return { kind: 'accent', name: 'boxed', body: reader.read(node['body'], font) };
  return accent(label === '\\sout' ? '\\cancel' : label, node['body'], reader, font);
}

function arrow(node: TexNode, reader: Reader, font: Font): MathNode {
  const name = String(node['name']);
  const text = arrows.get(name) ?? symbolText(name.replace(/^\\x/, '\\'));
  if (text === undefined) return reader.unknown();
  const base = symbol(text, 'relation');
  const sup = something(reader.maybe(node['body'], font));
  const sub = something(reader.maybe(node['below'], font));
  return sub === undefined && sup === undefined
    ? base
    : { kind: 'script', base, sub, sup, limits: true };
}

const arrows = new Map([
  ['\\yields', '→'],
  ['\\yieldsLeft', '←'],
  ['\\mesomerism', '↔'],
  ['\\yieldsLeftRight', '⇄'],
  ['\\chemequilibrium', '⇌'],
  ['\\xleftrightharpoons', '⇋'],
  ['\\xrightleftharpoons', '⇌'],
  ['\\xlongequal', '='],
  ['\\xtofrom', '⇄'],
]);

function something(node: MathNode | undefined): MathNode | undefined {
  return node?.kind === 'row' && node.items.length === 0 ? undefined : node;
}

function tagged(node: TexNode, reader: Reader, font: Font): MathNode {
  const inner = reader.read(node['body'], font);
  const tag = plainName(reader.read(node['tag'], undefined));
  return tag === undefined ? reader.unknown() : { kind: 'tagged', body: inner, tag };
}
