import { describe, expect, it } from 'vitest';
import type { DeckRead } from '../../../src/core/deck/read.ts';
import { meaningOf } from '../../../src/core/lint/fix.ts';
import { mend } from '../../../src/core/lint/mend.ts';
import type { Example, Rule } from '../../../src/core/lint/rule.ts';
import { rules } from '../../../src/core/lint/rules.ts';
import { grafted, graftOf, hostDeck, type HostDeck } from '../../support/graft.ts';
import type { Severity } from '../../../src/core/text/finding.ts';
import {
  lintExample,
  optionsWithFixes,
  placeIn,
  readExample,
  unmarked,
  wishFor,
} from '../../support/lint-example.ts';

const english = [
  'cas-advanced-day-5',
  'git-and-shell',
  'javascript-semantics',
  'linear-algebra-and-calculus',
  'statistics-basics',
].map(hostDeck);
const [, git] = english;
const french = hostDeck('french-basics');

/** What is about more than questions, seeded by hand: what to replace in which deck by what. */
const byHand: readonly (readonly [
  rule: string,
  find: string | RegExp,
  put: string,
  severity?: Severity,
])[] = [
  ['encoding/line-endings', 'id: pipeline-status\n', 'id: pipeline-status⟪\r\n⟫', 'warning'],
  ['yaml/tab-indent', '    difficulty: 3\n', '⟪  \t⟫difficulty: 3\n'],
  ['yaml/limit', 'tags: [command-line]', `tags: ${'['.repeat(30)}⟪[⟫[${']'.repeat(32)}`],
  ['yaml/multiple-documents', '  - id: pipeline-status', '⟪---⟫\n  - id: pipeline-status'],
  ['yaml/version-directive', /^/, '⟪%YAML 1.1⟫\n---\n'],
  ['schema/misplaced-key', '\nid: git', '\n⟪answer⟫: x\nid: git'],
  ['style/final-newline', /(\S)\n$/, '⟪$1⟫'],
  [
    'style/indentation',
    "      - text: '`make 2>&1 > log`'\n        feedback",
    "      -⟪  ⟫text: '`make 2>&1 > log`'\n         feedback",
  ],
  ['style/title-case', 'title: Git and the shell', 'title: Git and the ⟪shell⟫'],
  ['suppression/unused', /^/, '⟪# quiz-disable-file item/all-of-the-above⟫\n'],
];

/** Rules about a file without questions, about dozens of them, or about what most of a deck does. */
const elsewhere: ReadonlySet<string> = new Set([
  'yaml/empty-file',
  'yaml/not-a-deck',
  'schema/empty-deck',
  'deck/key-position-bias',
  'deck/longest-key-bias',
  'deck/true-false-imbalance',
  'style/line-length',
  'style/quote-marks',
  'style/quote-style',
]);

interface Mutation {
  readonly example: Example;
  readonly name: string;
}

/** So many hosts an example; all of them with `QUIZ_MUTATIONS`. */
const mostHosts = Number(process.env['QUIZ_MUTATIONS'] ?? 1);

/** Each example of a rule within decks that the rule is silent on, at one place after another. */
async function mutationsOf(rule: Rule, number: number): Promise<readonly Mutation[]> {
  if (elsewhere.has(rule.name)) return [];
  const seeded = byHand.filter(([name]) => name === rule.name);
  if (seeded.length > 0) return seeded.map((seed) => ({ name: 'by hand', example: inGit(seed) }));
  const hosts = (await noises).flatMap(({ host, found }) => (found.has(rule.name) ? [] : [host]));
  return rule.bad.flatMap((example, index) => {
    const graft = graftOf(example.deck);
    if (graft === undefined || example.others !== undefined) return [];
    const fit = hosts.filter((host) => isFit(host, rule, example));
    return turned(fit, number + index)
      .slice(0, mostHosts)
      .map((host, place) => ({
        name: `${host.name}, example ${index + 1}`,
        example: { ...example, deck: grafted(host, graft, number * 7 + place * 3 + index) },
      }));
  });
}

function inGit([, find, put, severity]: (typeof byHand)[number]): Example {
  const deck = git?.text.replace(find, put) ?? '';
  return severity === undefined ? { deck } : { deck, severity };
}

/** The list begun at another of its places. */
function turned<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % Math.max(1, list.length);
  return [...list.slice(at), ...list.slice(0, at)];
}

/** What rules find in the hosts once all of them are on. */
const noises = Promise.all(
  [...english, french].map(async (host) => {
    const wish = { extend: rules.map(({ name }) => name) };
    const { diagnostics } = await lintExample({ deck: host.text }, wish);
    return { host, found: new Set(diagnostics.map((one) => one.rule)) };
  }),
);

/** Rules about words are for decks of their language, and a question that is there is there twice. */
function isFit({ name, text }: HostDeck, { name: rule }: Rule, { deck, latin1 }: Example): boolean {
  const isFrench = name === 'french-basics';
  if (isFrench && (latin1 === true || !/^(?:yaml|schema)\//.test(rule))) return false;
  return unmarked(deck)
    .text.split('\n')
    .every((line) => !/question: .{12}/.test(line) || !text.includes(line.trim()));
}

describe('one defect in a deck that was clean', () => {
  it.each([...english, french])('$name was clean', async ({ text }) => {
    expect((await lintExample({ deck: text }, {})).diagnostics).toEqual([]);
  });

  it.each(rules.map((rule, number) => [rule.name, rule, number] as const))(
    '%s is found where it is, and nothing else is',
    async (name, rule, number) => {
      const mutations = await mutationsOf(rule, number);
      for (const { example, name: where } of mutations) {
        const { text, diagnostics } = await lintExample(example, wishFor(rule));
        const severity = example.severity ?? rule.severity;
        const found = diagnostics
          .filter((one) => !(example.beside ?? []).includes(one.rule))
          .map((one) => `${one.rule} ${one.severity} ${placeIn(text, one.span)}`);
        const { places } = unmarked(example.deck);
        const wanted = places.map((place) => `${name} ${severity} ${place}`);
        expect({ where, found }).toEqual({ where, found: wanted });
      }
      expect(mutations.length > 0).toBe(!elsewhere.has(name));
    },
  );
});

describe('a fix in a deck that was clean', () => {
  const fixing = rules.filter(({ fix }) => fix !== undefined);

  it.each(fixing.map((rule) => [rule.name, rule, rules.indexOf(rule)] as const))(
    '%s is made once and for all, and keeps the meaning and every comment where it is safe',
    async (_name, rule, number) => {
      for (const { example, name: where } of await mutationsOf(rule, number)) {
        const before = await readExample(example);
        const { options, tools } = optionsWithFixes(rule, example);
        for (const unsafe of [false, true]) {
          const { text } = await mend(before, unsafe, options, tools);
          const after = await readExample({ ...example, deck: text });
          const again = await mend(after, unsafe, options, tools);
          expect({ where, text: again.text }).toEqual({ where, text });
          if (!unsafe) expect({ where, ...kept(after) }).toEqual({ where, ...kept(before) });
        }
      }
    },
  );
});

/** What a safe fix leaves as it is; suppressions are what some fixes are about. */
function kept({ deck, document }: DeckRead) {
  const comments = document.comments.map(({ text }) => text);
  return {
    meaning: meaningOf(deck),
    comments: comments.filter((text) => !text.startsWith('quiz-')),
  };
}
