import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/core/lint/rules.ts';
import {
  lintExample,
  mendExample,
  placeIn,
  unmarked,
  wishFor,
} from '../../support/lint-example.ts';
import { root } from '../../support/quiz.ts';

/** Findings as `rule severity line:column-line:column`. */
async function told(
  example: Parameters<typeof lintExample>[0],
  wish: Parameters<typeof lintExample>[1],
) {
  const { text, diagnostics } = await lintExample(example, wish);
  return diagnostics.map(({ rule, severity, span }) => ({
    rule,
    severity,
    place: placeIn(text, span),
  }));
}

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it.each(rule.bad.map((example, index) => [index + 1, example] as const))(
    'finds what is marked in bad example %i, and nothing else is found there',
    async (_number, example) => {
      const found = await told(example, wishFor(rule));
      const severity = example.severity ?? rule.severity;
      expect(found.filter((one) => !(example.beside ?? []).includes(one.rule))).toEqual(
        unmarked(example.deck).places.map((place) => ({ rule: name, severity, place })),
      );
      expect(found.map((one) => one.rule)).toEqual(
        expect.arrayContaining([...(example.beside ?? [])]),
      );
      expect(found.map((one) => one.rule)).toContain(name);
    },
  );

  it.each(rule.good.map((example, index) => [index + 1, example] as const))(
    'is silent on good example %i, as are all others',
    async (_number, example) => {
      const found = await told(example, wishFor(rule));
      expect(found.filter((one) => !(example.beside ?? []).includes(one.rule))).toEqual([]);
    },
  );

  it.each(rule.bad.flatMap((example) => (example.fixed === undefined ? [] : [example])))(
    'is mended as its example shows, once and for all',
    async (example) => {
      const unsafe = rule.fix === 'unsafe';
      const once = await mendExample(example, rule, unsafe);
      expect(once).toBe(example.fixed);
      expect(await mendExample({ ...example, deck: once }, rule, unsafe)).toBe(once);
    },
  );

  it('has examples of both kinds, and one of its fix', () => {
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
    const shown = rule.bad.some(({ fixed }) => fixed !== undefined);
    expect(shown).toBe(rule.fix === 'safe' || rule.fix === 'unsafe');
  });

  it('says what it finds and why in whole sentences', () => {
    expect(rule.name).toMatch(/^[a-z]+\/[a-z]+(-[a-z0-9]+)*$/);
    expect(rule.summary).toMatch(/^\S.*[^.]$/);
    expect(rule.why).toMatch(/^[A-Z`“].*\.$/s);
  });
});

/** Names of rules in the code that reports them, the reader's included. */
function namesInCode(): readonly string[] {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^core\/(?:text|question|deck|lint)\/.*\.ts$/.test(name),
  );
  const group = [...new Set(rules.map(({ name }) => name.split('/')[0]))].join('|');
  const literal = new RegExp(`'((?:${group})/[a-z0-9-]+)'`, 'g');
  return files.flatMap((name) =>
    [...readFileSync(join(src, name), 'utf8').matchAll(literal)].map(([, rule = '']) => rule),
  );
}

describe('the list of rules', () => {
  it('has every rule that any code reports', () => {
    const known = new Set(rules.map(({ name }) => name));
    const reported = namesInCode();
    expect(reported.length).toBeGreaterThan(known.size);
    expect(reported.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has each name once', () => {
    const names = rules.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
