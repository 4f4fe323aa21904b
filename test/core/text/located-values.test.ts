import { expect, test } from 'vitest';
import type { Located } from '../../../src/core/text/located.ts';
import { readFullDocument } from '../../../src/core/text/document.ts';
import { decodeUtf8 } from '../../../src/io/decode-utf8.ts';

/** Each with what the reader of whole YAML has to place: tags, anchors, styles, what is not there. */
const texts = [
  '- !!str 12\n- &n one\n- *n\n- "two"\n- |\n  three\n- >-\n  four\n-\n- 1.5\n- true\n- ~\n- !local x\n',
  "- !!int\n- &e\n- !!str\n- 'single'\n- - nested\n  -\n-   # only this\n- last\n",
  'a:\nb: [1, , x]\nc: {d: , e}\n',
  'a: !!map &m { b: 1 }\nc: !!seq &s [ x ]\nd: *m\ne: *s\n',
  '%TAG ! tag:x,2000:\n---\na: 1\n',
  'a: 1\n%YAML 1.2\nb: 2\n',
  '%YAML 1.1\n---\na: no\n',
  '%YAML 1.2\n---\na: no\n',
  '%FOO bar\n---\na: no\n',
  '*a : 1\n',
  '- &a x\n- *a : 1\n',
  '- &a [*a]\n',
  '- *nobody\n',
  'What:is\n',
  'a: 1\nWhat:is\n',
  'a: 1\nhttp://x.y\n',
  '<<: x\n',
  '"<<": x\n',
  '? [a]\n: 1\n',
  '[a, b]: 1\n',
  'a: [1, 2\nb: 3\n',
  'a: {b: 1\nc: 3\n',
  'a: 1\n...\nb: 2\n',
  'a: 1\n...',
  'a: 1\n... [b] c # d\n',
  'a: 1\n---\nb: 2\n',
  '%YAML  1.2\n---\na: no\n',
  '%FOO 1.2\n---\na: no\n',
  'a: ! x\nb: "!"\n',
  '-  ? x\n- y\n',
  'a: 1\nthe ratio 3:4\n',
  '- one\n  - two\n- three\n',
  '- &a one\n   -   two words\n- *a\n',
  '- one\n- two\n   and\n\t- more\n',
  '- "one\n  - two"\n- |\n  one\n  - two\n',
  '- one\n  -two\n- one\n  --\n- one\n  - \n',
  '\t- \n- {\n',
  '- a\n# b\n- c\n# d\n',
  'a: !!binary aGk=\nb: !!set {x}\n',
];

/** `plain "12" = 12 !!str @3-5`: style, text, value where that is another, tag, anchor, alias, place. */
function drawn(node: Located | undefined): string {
  if (node === undefined) return 'nothing';
  if (node.kind === 'broken') return `broken ${placed(node)}`;
  if (node.kind === 'scalar') {
    const value = node.value === node.text ? '' : ` = ${String(node.value)}`;
    return `${node.style} ${JSON.stringify(node.text)}${value} ${placed(node)}`;
  }
  const within =
    node.kind === 'list'
      ? node.items.map(drawn)
      : node.entries.map(({ key, value }) => `${drawn(key)}: ${drawn(value)}`);
  const kind = `${node.flow ? 'flow ' : ''}${node.kind} ${placed(node)}`;
  return [kind, ...within.map((one) => `- ${one}`.replaceAll('\n', '\n  '))].join('\n');
}

function placed({ span, tag, anchor, alias }: Located): string {
  const names = [tag, anchor && `&${anchor}`, alias && `*${alias}`].filter(Boolean);
  return [...names, `@${span.start}-${span.end}`].join(' ');
}

test('values are placed, with their tags, anchors and styles, and what is wrong is told', async () => {
  const read = texts.map((text) => {
    const { root, diagnostics } = readFullDocument(text, decodeUtf8);
    const told = diagnostics.map(
      ({ rule, severity, span, message, help = '' }) =>
        `${severity} ${rule} @${span.start}-${span.end} ${message} / ${help}`,
    );
    return [
      text.replace(/^/gm, '| ').replace(/\| $/, ''),
      `${drawn(root)}\n`,
      ...told.map((one) => `${one}\n`),
    ].join('');
  });
  await expect(read.join('\n')).toMatchFileSnapshot('located-values.txt');
});
