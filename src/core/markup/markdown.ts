import type { Align } from './math.ts';
import { maskMath, unmasked, type Kept } from './math-spans.ts';
import { tokensOf, type Token } from './markdown-engine.ts';
import { InlineReader } from './markdown-inline.ts';
import type { Block, Inline, Item } from './prose-tree.ts';

/** A text as blocks; undefined where it is not to be read as Markdown, and stands as typed. */
export function parseBlocks(source: string): readonly Block[] | undefined {
  const { text, kept } = maskMath(source);
  const tokens = tokensOf(text, false);
  return tokens === undefined ? undefined : new BlockReader(kept).blocks(tokens);
}

/** A text as one line of inline parts. */
export function parseInline(source: string): readonly Inline[] | undefined {
  const { text, kept } = maskMath(source);
  const tokens = tokensOf(text, true);
  return tokens === undefined ? undefined : new InlineReader(kept).read(tokens);
}

class BlockReader {
  private readonly kept: readonly Kept[];
  private readonly inline: InlineReader;

  constructor(kept: readonly Kept[]) {
    this.kept = kept;
    this.inline = new InlineReader(kept);
  }

  blocks(tokens: readonly Token[]): readonly Block[] {
    return tokens.flatMap((token) => this.block(token));
  }

  private block(token: Token): readonly Block[] {
    switch (token.type) {
      case 'space':
      case 'def':
      case 'checkbox':
        return [];
      case 'code':
        return [this.code(token)];
      case 'list':
        return this.list(token);
      case 'table':
        return [this.table(token)];
      case 'hr':
        return [{ kind: 'rule' }];
      case 'html':
        return this.lines(token);
      default:
        return this.textBlock(token);
    }
  }

  private textBlock(token: Token): readonly Block[] {
    if (token.type === 'heading')
      return this.orSource(token, { kind: 'heading', parts: this.parts(token) });
    if (token.type === 'blockquote')
      return this.orSource(token, { kind: 'quote', blocks: this.blocks(token.tokens ?? []) });
    return this.paragraphs(this.parts(token));
  }

  private code({ text = '', lang = '' }: Token): Block {
    return { kind: 'code', text: this.source(text), language: /^\S*/.exec(lang)?.[0] ?? '' };
  }

  private parts(token: Token): readonly Inline[] {
    return token.tokens === undefined
      ? this.inline.text(token.text ?? token.raw)
      : this.inline.read(token.tokens);
  }

  private source(text: string): string {
    return unmasked(text, this.kept);
  }

  /** Signs without a text (`#`, `>`, `-`) are a text. */
  private orSource(token: Token, block: Block): readonly Block[] {
    const empty =
      (block.kind === 'heading' && block.parts.length === 0) ||
      (block.kind === 'quote' && block.blocks.length === 0);
    return empty
      ? [{ kind: 'paragraph', parts: [{ kind: 'text', text: this.source(token.raw.trim()) }] }]
      : [block];
  }

  private list(token: Token): readonly Block[] {
    const items = (token.items ?? []).map((item): Item => ({
      checked: item.task === true ? item.checked === true : undefined,
      blocks: this.blocks(item.tokens ?? []),
    }));
    if (items.every(({ blocks }) => blocks.length === 0))
      return [
        { kind: 'paragraph', parts: [{ kind: 'text', text: this.source(token.raw.trim()) }] },
      ];
    const start = token.ordered === true ? Number(token.start ?? 1) : undefined;
    return [{ kind: 'list', start, loose: token.loose === true, items }];
  }

  /** HTML stands as typed. */
  private lines(token: Token): readonly Block[] {
    const lines = this.source(token.raw.trim()).split('\n');
    const parts = lines.flatMap((text, at): Inline[] =>
      at === 0 ? [{ kind: 'text', text }] : [{ kind: 'break' }, { kind: 'text', text }],
    );
    return [{ kind: 'paragraph', parts }];
  }

  private table({ align, header, rows }: Token): Block {
    const cells = (line: readonly Token[]) =>
      line.map((cell) => this.inline.read(cell.tokens ?? []));
    return {
      kind: 'table',
      align: (Array.isArray(align) ? align : []).map(alignOf),
      header: cells(Array.isArray(header) ? header : []),
      rows: (rows ?? []).map(cells),
    };
  }

  /** A display stands between the paragraphs before and after it. */
  private paragraphs(parts: readonly Inline[]): readonly Block[] {
    const blocks: Block[] = [];
    let from = 0;
    for (const [at, part] of parts.entries()) {
      if (part.kind !== 'math' || !part.math.display) continue;
      blocks.push(...paragraphOf(parts.slice(from, at)), { kind: 'display', math: part.math });
      from = at + 1;
    }
    return [...blocks, ...paragraphOf(parts.slice(from))];
  }
}

/** A paragraph of these parts, unless they are but spaces. */
function paragraphOf(parts: readonly Inline[]): readonly Block[] {
  if (parts.every(isBlank)) return [];
  return [
    {
      kind: 'paragraph',
      parts: parts.map((part, at) => trimmed(part, at === 0, at === parts.length - 1)),
    },
  ];
}

function isBlank(part: Inline): boolean {
  return part.kind === 'break' || (part.kind === 'text' && part.text.trim() === '');
}

function trimmed(part: Inline, first: boolean, last: boolean): Inline {
  if (part.kind !== 'text' || !(first || last)) return part;
  const start = first ? part.text.replace(/^[ \t\n]+/, '') : part.text;
  return { kind: 'text', text: last ? start.trimEnd() : start };
}

function alignOf(align: unknown): Align {
  return align === 'center' || align === 'right' ? align : 'left';
}
