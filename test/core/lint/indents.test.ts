import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited } from '../../../src/core/lint/fix.ts';
import { misplacedIn, reindentFix } from '../../../src/core/lint/indents.ts';
import { readDocument } from '../../../src/core/text/document.ts';
import type { Located } from '../../../src/core/text/located.ts';
import { decodeUtf8 } from '../../../src/io/decode-utf8.ts';

/** Lines of a value that stands below a key or behind a dash, from a column of its own choice. */
type Value =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'lines'; readonly head: string; readonly body: readonly string[] }
  | { readonly kind: 'map' | 'list'; readonly by: number; readonly items: readonly Value[] };

const line = fc.constantFrom<Value>(
  { kind: 'line', text: 'word' },
  { kind: 'line', text: '[a, {b: c}] # why' },
  { kind: 'lines', head: '"two', body: ['  lines"'] },
  { kind: 'lines', head: 'plain', body: ['  text # why'] },
  { kind: 'lines', head: '[a,', body: ['     b,', ' c ]'] },
  { kind: 'lines', head: '|', body: ['  block', '    # no comment', '', '  end'] },
  { kind: 'lines', head: '>-', body: ['     far', '       away'] },
  { kind: 'lines', head: '|3+', body: ['     kept', '    spaces', ''] },
);
const { value } = fc.letrec<{ value: Value; nested: Value }>((tie) => ({
  value: fc.oneof({ maxDepth: 3, depthSize: 'large' }, line, tie('nested')),
  nested: fc.record({
    kind: fc.constantFrom('map' as const, 'list' as const),
    by: fc.integer({ min: 1, max: 5 }),
    items: fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
  }),
}));
const root = fc.record({
  kind: fc.constantFrom('map' as const, 'list' as const),
  by: fc.integer({ min: 0, max: 3 }),
  items: fc.array(value, { minLength: 1, maxLength: 3 }),
});

/** What is written behind a key or a dash that stands in a column. */
function written(one: Value, column: number, afterDash: boolean): string {
  if (one.kind === 'line') return ` ${one.text}\n`;
  const space = ' '.repeat(column);
  if (one.kind === 'lines')
    return ` ${one.head}\n${one.body.map((text) => (text === '' ? '\n' : `${space}${text}\n`)).join('')}`;
  const at = column + one.by + (afterDash ? 1 : 0);
  const body = collection(one, at);
  return afterDash && one.by % 2 === 1 ? body.slice(column + 1) : `\n${body}`;
}

function collection({ kind, items, by }: Extract<Value, { by: number }>, at: number): string {
  const space = ' '.repeat(at);
  return items
    .map((item, index) => {
      const comment = (index + by) % 3 === 2 ? `${space}# comment ${index}\n` : '';
      const head = kind === 'list' ? '-' : `key${index}:`;
      return `${index === 0 ? '' : comment}${space}${head}${written(item, at, kind === 'list')}`;
    })
    .join('');
}

function read(text: string) {
  const { root: found, comments, diagnostics } = readDocument(text, decodeUtf8);
  return { found, comments: comments.map((one) => one.text), diagnostics };
}

function plain(node: Located | undefined): unknown {
  if (node?.kind === 'scalar') return node.text;
  if (node?.kind === 'list') return node.items.map(plain);
  if (node?.kind === 'map')
    return node.entries.map(({ key, value: one }) => [key.text, plain(one)]);
  return node?.kind;
}

/** One fix after another, as the passes of `--fix` make them. */
function indented(text: string): string {
  let now = text;
  for (let pass = 0; pass < 100; pass += 1) {
    const { found } = read(now);
    const [first] = found === undefined ? [] : misplacedIn(found, now);
    if (first === undefined) return now;
    now = edited(now, reindentFix(first, now).edits);
  }
  return now;
}

describe('misplacedIn() and reindentFix()', () => {
  it.each([
    ['\n', 50],
    ['\r\n', 20],
  ])('indent by two and change no value and no comment, with lines that end in %j', (end, runs) => {
    let moved = 0;
    fc.assert(
      fc.property(root, (tree) => {
        const text = collection(tree, tree.by).replaceAll('\n', end);
        const before = read(text);
        fc.pre(before.diagnostics.length === 0);
        const after = indented(text);
        const again = read(after);
        expect(again.diagnostics).toEqual([]);
        expect(plain(again.found)).toEqual(plain(before.found));
        expect(again.comments).toEqual(before.comments);
        expect(again.found === undefined ? [] : misplacedIn(again.found, after)).toEqual([]);
        if (after !== text) moved += 1;
      }),
      { numRuns: runs },
    );
    expect(moved).toBeGreaterThan(runs / 3);
  });
});
