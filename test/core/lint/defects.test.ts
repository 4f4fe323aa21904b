import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintExample, placeIn, unmarked } from '../../support/lint-example.ts';
import { root } from '../../support/quiz.ts';

/** One thing replaced in a deck without a fault, with `⟪⟫` around what is to be found. */
interface Defect {
  readonly rule: string;
  readonly host: string;
  readonly find: string;
  readonly put: string;
}

/** `rule in host`, what is replaced, and by what: three lines each, ends of lines as `\n`. */
const defects: readonly Defect[] = readFileSync(join(import.meta.dirname, 'defects.txt'), 'utf8')
  .trimEnd()
  .split('\n\n')
  .map((block) => {
    const [head = '', find = '', put = ''] = block.split('\n');
    const [rule = '', host = ''] = head.split(' in ');
    return { rule, host, find: written(find), put: written(put) };
  });

function written(line: string): string {
  return JSON.parse(`"${line.slice(2).replaceAll('"', '\\"')}"`) as string;
}

/** So many of each rule; all of them with `QUIZ_MUTATIONS`. */
const most = process.env['QUIZ_MUTATIONS'] === undefined ? 2 : Infinity;

const hosts = new Map<string, string>();

function hostOf(name: string): string {
  const folder = name === 'course' || name === 'list' ? 'test/decks/hosts' : 'quizzes';
  const text = hosts.get(name) ?? readFileSync(join(root, folder, `${name}.yaml`), 'utf8');
  hosts.set(name, text);
  return text;
}

type Change = (deck: string) => string;

const asItIs: Change = (deck) => deck;

/** What an editor may make of the same file; nothing else may be found for it, nor elsewhere. */
const changes: readonly Change[] = [
  asItIs,
  (deck) => deck.replaceAll(/(?<!\r)\n/g, '\r\n'),
  (deck) => deck.replace(/\n$/, ''),
];

const beside = new Set(['schema/unstable-id']);

async function foundIn({ rule, host, find, put }: Defect, change: Change) {
  const text = hostOf(host);
  expect(text).toContain(find);
  const deck = change(text.replace(find, () => put));
  const { text: read, diagnostics } = await lintExample({ deck }, { extend: [rule] });
  const isOfEnds = (one: string) => change !== asItIs && one === 'encoding/line-endings';
  const found = diagnostics
    .filter((one) => one.rule === rule || !(beside.has(one.rule) || isOfEnds(one.rule)))
    .map((one) => `${one.rule} ${placeIn(read, one.span)}`);
  return { found, wanted: unmarked(deck).places.map((place) => `${rule} ${place}`) };
}

describe('a defect in a course, as a stranger would put it there', () => {
  const rules = [...new Set(defects.map(({ rule }) => rule))];

  it.each(rules)('%s is told once, where it is, and nothing else is', async (rule) => {
    const own = defects.filter((one) => one.rule === rule).slice(0, most);
    for (const [index, defect] of own.entries()) {
      const also = changes[1 + (index % 2)] ?? asItIs;
      const tried = /[\r\ufeff\u00a0]/.test(defect.put) ? [asItIs] : [asItIs, also];
      for (const change of tried) {
        const { found, wanted } = await foundIn(defect, change);
        expect({ put: defect.put, found }).toEqual({ put: defect.put, found: wanted });
      }
    }
  });

  it.each(['course', 'list'])('%s is without a fault before', async (host) => {
    const { diagnostics } = await lintExample({ deck: hostOf(host) }, {});
    expect(diagnostics).toEqual([]);
  });
});
