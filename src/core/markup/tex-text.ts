import { row, type MathNode } from './math.ts';
import type { TexNode } from './tex-engine.ts';
import type { Reader } from './tex-reader.ts';

/** Words in a formula, with the math they may hold (`\text{if $x$ is odd}`). */
export function textNode(node: TexNode, reader: Reader): MathNode {
  const parts = Array.isArray(node['body']) ? node['body'] : [node['body']];
  const bold = node['font'] === '\\textbf';
  const items: MathNode[] = [];
  for (const part of parts.map((one) => reader.read(one, undefined))) {
    const before = items.at(-1);
    const text = wordsOf(part);
    if (text === undefined) items.push(part);
    else if (before?.kind === 'text')
      items.splice(-1, 1, { kind: 'text', text: before.text + text });
    else items.push({ kind: 'text', text });
  }
  const [only] = items;
  // One bold letter is a vector, not a word.
  return bold && only?.kind === 'text' && only.text.length === 1 && items.length === 1
    ? reader.character(only.text, 'ordinary', 'bold')
    : row(items);
}

function wordsOf(node: MathNode): string | undefined {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'symbol') return /binary|relation/.test(node.role) ? undefined : node.text;
  if (node.kind === 'space') return ' ';
  if (node.kind !== 'row') return undefined;
  const parts = node.items.map(wordsOf);
  return parts.includes(undefined) ? undefined : parts.join('');
}
