import { row, type MathNode, type Role } from './math.ts';
import type { TexNode } from './tex-engine.ts';
import { inAlphabet, type Font } from './tex-fonts.ts';
import { handlers } from './tex-handlers.ts';
import { joinedDigits, joinedLetters, linesOf } from './tex-rows.ts';
import { symbolText } from './tex-symbols.ts';

/** Reads temml's tree; `failed` says that it met something whose meaning it does not know. */
export class Reader {
  failed = false;

  /** A node, a list of nodes or nothing. */
  read(found: unknown, font: Font): MathNode {
    if (Array.isArray(found)) return this.readRow(found, font);
    return isNode(found) ? this.readNode(found, font) : this.unknown();
  }

  /** The same, where TeX allows nothing. */
  maybe(found: unknown, font: Font): MathNode | undefined {
    return found === null || found === undefined ? undefined : this.read(found, font);
  }

  unknown(): MathNode {
    this.failed = true;
    return row([]);
  }

  character(name: unknown, role: Role, font: Font): MathNode {
    const text = typeof name === 'string' ? symbolText(name) : undefined;
    if (text === undefined) return this.unknown();
    if (/^ +$/.test(text)) return { kind: 'space', wide: false };
    if (font === undefined || font === 'upright') return { kind: 'symbol', text, role };
    const styled = inAlphabet(text, font);
    return styled === text
      ? { kind: 'symbol', text, role }
      : { kind: 'symbol', text: styled, role, style: `${font} ${text}` };
  }

  private readNode(node: TexNode, font: Font): MathNode {
    const handler = handlers.get(node.type);
    return handler === undefined ? this.unknown() : handler(node, this, font);
  }

  private readRow(nodes: readonly unknown[], font: Font): MathNode {
    const lines = linesOf(nodes);
    if (lines !== undefined) {
      const rows = lines.map((line) => [this.readRow(line, font)]);
      return { kind: 'grid', grid: { form: 'lines', rows, align: ['left'], bars: [] } };
    }
    const items = nodes.map((node) => this.read(node, font)).filter((item) => !isNothing(item));
    return row(joinedDigits(isWords(font) ? joinedLetters(items) : items));
  }
}

export function isNode(found: unknown): found is TexNode {
  return (
    typeof found === 'object' && found !== null && 'type' in found && typeof found.type === 'string'
  );
}

function isNothing(node: MathNode): boolean {
  return node.kind === 'row' && node.items.length === 0;
}

function isWords(font: Font): boolean {
  return font === 'upright' || font === 'sans-serif' || font === 'typewriter';
}
