import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type CST,
  type ParsedNode,
  type Scalar as YamlScalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Diagnostic } from './finding.ts';
import { limits } from './limits.ts';
import type { Broken, Entry, Located, Mapping, Scalar, Span } from './located.ts';
import type { Breaks } from './yaml-breaks.ts';
import {
  aliasBomb,
  cycle,
  duplicateKey,
  mergeKey,
  swallowedItem,
  unknownAlias,
} from './yaml-node-problems.ts';
import { tooMuch } from './yaml-problem.ts';

/** Characters of a line behind which texts are broken. */
const longLine = 70;

/** Nodes of the YAML library → plain data. Aliases share their target's children. */
export function convertNodes(
  contents: ParsedNode,
  text: string,
  breaks: Breaks,
): { root: Located; problems: Diagnostic[] } {
  const conversion = new Conversion(text, breaks);
  const { located } = conversion.node(contents, { start: 0, end: text.length });
  return { root: located, problems: conversion.problems };
}

/** A node and what it counts for when an alias stands for it. */
interface Sized {
  readonly located: Located;
  readonly nodes: number;
  readonly characters: number;
  readonly height: number;
}

class Conversion {
  readonly problems: Diagnostic[] = [];
  private readonly anchors = new Map<string, Sized | 'open'>();
  private readonly text: string;
  private readonly breaks: Breaks;
  private nodes = 0;
  /** Those of aliased texts alone: the others stand in the file, whose size has its own limit. */
  private aliased = 0;
  private throughAliases = 0;
  private depth = 0;

  constructor(text: string, breaks: Breaks) {
    this.text = text;
    this.breaks = breaks;
  }

  /** `extent` reaches to the next sibling: an error in the gap is this node's. */
  node(node: ParsedNode | null, extent: Span, isItem = false): Sized {
    const span = this.spanOf(node, extent);
    this.count(1, span);
    const anchor = anchorOf(node);
    if (anchor !== undefined) this.anchors.set(anchor, 'open');
    this.depth += 1;
    const sized =
      (isItem && this.swallowed(node, span, extent)) || this.content(node, span, extent);
    this.depth -= 1;
    if (anchor !== undefined) this.anchors.set(anchor, sized);
    return sized;
  }

  private content(node: ParsedNode | null, span: Span, extent: Span): Sized {
    if (isAlias(node))
      return this.breaks.has(extent) ? this.broken(span, extent) : this.alias(node, span);
    if (isMap(node)) return this.map(node, span, extent);
    if (isSeq(node)) return this.list(node, span, extent);
    if (this.breaks.has(extent)) return this.broken(span, extent);
    if (!isScalar(node)) return leaf(emptyScalar(span));
    return leaf(scalarOf(node));
  }

  private broken(span: Span, extent: Span): Sized {
    this.breaks.claim(extent);
    const located: Broken = { kind: 'broken', span };
    return leaf(located);
  }

  private list(node: YAMLSeq.Parsed, span: Span, extent: Span): Sized {
    const starts = itemStarts(node);
    if (this.ownError(starts[0], Boolean(node.flow), extent)) return this.broken(span, extent);
    const items = node.items.map((item, index) => {
      const end = starts[index + 1] ?? extent.end;
      const own = { start: starts[index] ?? span.start, end };
      return this.node(item, own, !node.flow);
    });
    const flow = Boolean(node.flow);
    const located: Located = {
      kind: 'list',
      ...placed(node, flow ? span : this.spanTo(span, items)),
      flow,
      items: items.map((item) => item.located),
    };
    return grown(located, items);
  }

  /** A plain item that goes on with a dash on a line of its own, which was to be the next item. */
  private swallowed(item: ParsedNode | null, span: Span, extent: Span): Sized | undefined {
    if (!isScalar(item) || item.type !== 'PLAIN') return undefined;
    const dash = /\n[ \t]*(?=- +\S)/.exec(this.text.slice(span.start, span.end));
    if (dash === null) return undefined;
    const line = span.start + dash.index;
    // A long text was broken there by a program or by hand.
    if (line - (this.text.lastIndexOf('\n', line - 1) + 1) >= longLine) return undefined;
    this.problems.push(swallowedItem(this.text, line + dash[0].length));
    return this.broken(span, extent);
  }

  private map(node: YAMLMap.Parsed, span: Span, extent: Span): Sized {
    const starts = node.items.map(({ key }) => key.range[0]);
    if (this.ownError(starts[0], Boolean(node.flow), extent)) return this.broken(span, extent);
    const values: Sized[] = [];
    const entries = new Map<string, Entry>();
    node.items.forEach((pair, index) => {
      const start = starts[index] ?? span.start;
      const end = starts[index + 1] ?? extent.end;
      // Where a key is no text, the library has an error.
      const key = isScalar(pair.key) ? scalarOf(pair.key) : undefined;
      if (key?.text === '<<' && key.style === 'plain') {
        this.problems.push(mergeKey(key.span));
        return;
      }
      const value = this.value(pair.value, key, { start, end });
      values.push(value);
      if (key !== undefined) this.add(entries, { key, value: value.located });
    });
    const flow = Boolean(node.flow);
    const located: Mapping = {
      kind: 'map',
      ...placed(node, flow ? span : this.spanTo(span, values)),
      flow,
      entries: [...entries.values()],
    };
    const keys = located.entries.reduce((total, { key }) => total + key.text.length, 0);
    return grown(located, values, keys);
  }

  private value(node: ParsedNode | null, key: Scalar | undefined, extent: Span): Sized {
    const start = Math.max(node?.range[0] ?? extent.start, key?.span.end ?? extent.start);
    const own = { start, end: extent.end };
    const beforeValue = { start: extent.start, end: start };
    if (!this.breaks.has(beforeValue)) return this.node(node, own);
    this.breaks.claim(beforeValue);
    return this.broken(this.spanOf(node, own), own);
  }

  /** Inside brackets, or before the first child: an error that no child can be blamed for. */
  private ownError(first: number | undefined, flow: boolean, extent: Span): boolean {
    if (flow) return this.breaks.has(extent);
    return this.breaks.has({ start: extent.start, end: first ?? extent.end });
  }

  private add(entries: Map<string, Entry>, entry: Entry): void {
    const { text, span } = entry.key;
    const first = entries.get(text);
    if (first === undefined) entries.set(text, entry);
    else this.problems.push(duplicateKey(text, span, first.key.span));
  }

  private alias(node: Alias, span: Span): Sized {
    const target = this.anchors.get(node.source);
    if (target === undefined || target === 'open') {
      this.problems.push(
        target === undefined ? unknownAlias(node.source, span) : cycle(node.source, span),
      );
      return leaf({ kind: 'broken', span, alias: node.source });
    }
    this.countAliases(target.nodes, node.source, span);
    this.count(target.nodes, span);
    this.countAliased(target.characters, span);
    if (this.depth + target.height > limits.depth + 1) {
      throw tooMuch(`levels of nesting through \`*${node.source}\``, limits.depth, span);
    }
    return { ...target, located: { ...target.located, span, alias: node.source } };
  }

  private count(nodes: number, span: Span): void {
    this.nodes += nodes;
    if (this.nodes > limits.nodes) throw tooMuch('values', limits.nodes, span);
  }

  /** What aliases stand for is many times what is written: nobody's deck, but the “billion laughs”. */
  private countAliases(nodes: number, name: string, span: Span): void {
    this.throughAliases += nodes;
    const written = this.nodes - this.throughAliases + nodes;
    if (this.throughAliases > 100 * written) throw aliasBomb(name, span);
  }

  private countAliased(characters: number, span: Span): void {
    this.aliased += characters;
    if (this.aliased > limits.aliased)
      throw tooMuch('characters through aliases', limits.aliased, span);
  }

  /** A block collection ends where its last part does: comments behind it are not part of it. */
  private spanTo({ start, end }: Span, parts: readonly Sized[]): Span {
    const last = parts.at(-1)?.located.span.end ?? end;
    return { start, end: Math.max(start, this.trimmed(start, last)) };
  }

  private trimmed(start: number, end: number): number {
    let last = end;
    while (last > start && ' \t\r\n'.includes(this.text[last - 1] ?? '')) last -= 1;
    return last;
  }

  /** Without the spaces and line ends that the library counts to block collections. */
  private spanOf(node: ParsedNode | null, extent: Span): Span {
    const [start, valueEnd] = node?.range ?? [extent.start, extent.start];
    return { start, end: isScalar(node) ? valueEnd : this.trimmed(start, valueEnd) };
  }
}

/** Where the items begin: an error between a dash and its item is the item's. */
function itemStarts({ srcToken }: YAMLSeq.Parsed): number[] {
  const items: readonly Item[] = srcToken?.items ?? [];
  return items.flatMap(({ start, value }) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    return (dash ?? value)?.offset ?? [];
  });
}

type Item = Pick<CST.FlowCollection['items'][number], 'start' | 'value'>;

const styles = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const;

function scalarOf(node: YamlScalar.Parsed): Scalar {
  const [start, end] = node.range;
  return {
    kind: 'scalar',
    ...placed(node, { start, end }),
    style: styles[node.type as keyof typeof styles],
    text: node.source,
    // What the core schema makes of a text is one of these.
    value: node.value as Scalar['value'],
  };
}

function emptyScalar(span: Span): Scalar {
  return { kind: 'scalar', span, style: 'plain', text: '', value: null };
}

function leaf(located: Located): Sized {
  const characters = located.kind === 'scalar' ? located.text.length : 0;
  return { located, nodes: 1, characters, height: 1 };
}

function grown(located: Located, children: readonly Sized[], own = 0): Sized {
  let [nodes, characters, height] = [1, own, 0];
  for (const child of children) {
    nodes += child.nodes;
    characters += child.characters;
    height = Math.max(height, child.height);
  }
  return { located, nodes, characters, height: height + 1 };
}

function anchorOf(node: ParsedNode | null): string | undefined {
  return isAlias(node) ? undefined : node?.anchor;
}

function placed(
  node: YamlScalar.Parsed | YAMLMap.Parsed | YAMLSeq.Parsed,
  span: Span,
): { span: Span; tag?: string; anchor?: string } {
  const tag = node.tag?.replace('tag:yaml.org,2002:', '!!');
  return {
    span,
    ...(tag === undefined ? {} : { tag }),
    ...(node.anchor === undefined ? {} : { anchor: node.anchor }),
  };
}
