import { decodeEntities } from './entities.ts';
import { splitMasked, unmasked, type Kept } from './math-spans.ts';
import type { Token } from './markdown-engine.ts';
import type { Inline, InlineStyle } from './prose-tree.ts';

const styles = new Map<string, InlineStyle>([
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['del', 'strike'],
]);

/** Reads marked's inline tokens, putting kept parts back. */
export class InlineReader {
  private readonly kept: readonly Kept[];

  constructor(kept: readonly Kept[]) {
    this.kept = kept;
  }

  read(tokens: readonly Token[]): readonly Inline[] {
    return tokens.flatMap((token) => this.part(token));
  }

  /** A text without Markdown in it. */
  text(text: string): readonly Inline[] {
    return splitMasked(text).flatMap((part, index) => {
      if (index % 2 === 1) return this.keptPart(Number(part));
      return part === '' ? [] : [{ kind: 'text', text: decodeEntities(part) }];
    });
  }

  private keptPart(index: number): readonly Inline[] {
    const found = this.kept[index];
    if (found === undefined) return [];
    return found.kind === 'math' ? [found] : [{ kind: 'text', text: found.raw }];
  }

  private part(token: Token): readonly Inline[] {
    const style = styles.get(token.type);
    if (style !== undefined) return [{ kind: 'styled', style, parts: this.children(token) }];
    switch (token.type) {
      case 'codespan':
        return [{ kind: 'code', text: this.source(token.text ?? '') }];
      case 'br':
        return [{ kind: 'break' }];
      case 'link':
        return [{ kind: 'link', href: this.address(token), parts: this.children(token) }];
      case 'image':
        return [{ kind: 'image', parts: this.alternative(token) }];
      case 'checkbox':
        return [];
      default:
        return this.words(token);
    }
  }

  /** HTML and escaped signs stand as typed. */
  private words(token: Token): readonly Inline[] {
    if (token.type === 'html' || token.type === 'escape')
      return [{ kind: 'text', text: this.source(token.text ?? token.raw) }];
    return token.tokens === undefined ? this.text(token.text ?? token.raw) : this.children(token);
  }

  private children(token: Token): readonly Inline[] {
    return token.tokens === undefined ? this.text(token.text ?? '') : this.read(token.tokens);
  }

  /** What an image says, or its address where it says nothing. */
  private alternative(token: Token): readonly Inline[] {
    const parts = this.children(token);
    return parts.length > 0 ? parts : [{ kind: 'text', text: this.address(token) }];
  }

  private address(token: Token): string {
    return this.source(decodeEntities(token.href ?? ''));
  }

  private source(text: string): string {
    return unmasked(text, this.kept);
  }
}
