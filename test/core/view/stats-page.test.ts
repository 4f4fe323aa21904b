import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { statsPage } from '../../../src/core/view/stats-page/page.ts';
import { style, styleDigest } from '../../../src/core/view/stats-page/style.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { answerEntry } from '../../support/log-entries.ts';
import {
  afterwards,
  halfAYear,
  overviewOf,
  simulatedDecks,
  writtenWith,
} from '../../support/overview.ts';
import { read } from '../../support/read-deck.ts';

interface Parsed {
  readonly elements: readonly {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }[];
  readonly text: string;
}

/** Fails where the page is not well-formed. */
function parse(page: string): Parsed {
  const elements: Parsed['elements'][number][] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.write(page).close();
  return { elements, text };
}

const decks = await simulatedDecks();
const page = statsPage(overviewOf(writtenWith(halfAYear, decks), decks));
const parsed = parse(page);
const named = (wanted: string) => parsed.elements.filter(({ name }) => name === wanted);

/** A log in which everything that a stranger may have written is this text. */
function hostileLog(text: string): readonly LogEntry[] {
  return [1, 2].map((n) =>
    answerEntry('s', n, {
      deck: n === 1 ? text : `${text} 2`,
      question: text,
      type: text,
      topic: text,
      tags: [text],
      response: text,
      verdict: 'wrong',
      score: 0,
      rating: 1,
    }),
  );
}

describe('the page', () => {
  it('says what it is about, also of a single answer on the first day', () => {
    expect(parsed.text).toContain('2026-05-29 to 2026-11-24: 2996 answers to 60 questions');
    const today = { at: new Date(afterwards.at).toISOString(), offset: afterwards.offset };
    const single = statsPage(overviewOf([answerEntry('s', 1, today)]));
    expect(parse(single).text).toContain('\n2026-11-24: 1 answer to 1 question\n');
  });

  it('names and describes every chart', () => {
    const ids = parsed.elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    const charts = named('svg');
    expect(charts.length).toBeGreaterThan(5);
    for (const { attributes } of charts) {
      expect(attributes['role']).toBe('img');
      const labels = (attributes['aria-labelledby'] ?? '').split(' ');
      expect(labels).toHaveLength(2);
      for (const label of labels) expect(ids).toContain(label);
    }
    expect(named('desc')).toHaveLength(charts.length);
  });

  it('leads from every chart to its numbers', () => {
    const tables = named('table').map(({ attributes }) => `#${attributes['id']}`);
    const links = named('a').map(({ attributes }) => attributes['href']);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(tables).toContain(link);
  });

  it('holds the numbers of every question in a table', () => {
    const rows = page.split('id="by-question"')[1]?.split('</table>')[0]?.split('<tr>').length;
    // One row is the heading, and the first piece lies before it.
    expect((rows ?? 0) - 2).toBe(60);
  });

  it('runs no script and loads nothing', () => {
    const names = new Set(parsed.elements.map(({ name }) => name));
    for (const active of ['script', 'link', 'iframe', 'object', 'embed', 'img', 'form', 'base'])
      expect(names).not.toContain(active);
    const attributes = parsed.elements.flatMap(({ attributes: all }) => Object.keys(all));
    expect(attributes.filter((name) => /^on|^src|^style$|^xlink/.test(name))).toEqual([]);
    expect(page).not.toMatch(/https?:|\/\/[a-z]|url\(|@import|<script/i);
  });

  it('allows no other style than its own', () => {
    const digest = createHash('sha256').update(style).digest('base64');
    expect(styleDigest).toBe(`sha256-${digest}`);
    const policies = named('meta').flatMap(({ attributes }) =>
      attributes['http-equiv'] === 'Content-Security-Policy' ? [attributes['content']] : [],
    );
    expect(policies).toEqual([
      `default-src 'none'; style-src '${styleDigest}'; base-uri 'none'; form-action 'none'`,
    ]);
    expect(page).toContain(`<style>${style}</style>`);
  });

  it('is for light and dark, for paper, and for a phone', () => {
    expect(style).toContain('@media (prefers-color-scheme: dark)');
    expect(style).toContain('@media print');
    expect(page).toContain('width=device-width');
  });

  it('says so where nothing was answered', () => {
    const { text, elements } = parse(statsPage(overviewOf([])));
    expect(text).toContain('Nothing was answered');
    expect(elements.map(({ name }) => name)).not.toContain('svg');
  });

  it('of a small log looks as it should', async () => {
    const few = halfAYear.slice(0, 60);
    await expect(statsPage(overviewOf(few))).toMatchFileSnapshot('stats-page/small.html.txt');
  });
});

describe('a text of a stranger', () => {
  const attack = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;]]>--><style>*{}`;

  it('stays text on the page', () => {
    const { elements, text } = parse(statsPage(overviewOf(hostileLog(attack))));
    const names = elements.map(({ name }) => name);
    expect(names).not.toContain('script');
    expect(names).not.toContain('img');
    expect(names.filter((name) => name === 'style')).toHaveLength(1);
    expect(text).toContain(attack);
  });

  it('stays text in titles and stems of decks', async () => {
    const yaml = `id: d\ntitle: ${JSON.stringify(attack)}\nquestions:\n  - { id: q, question: ${JSON.stringify(attack)}, answer: x }\n`;
    const { deck } = await read(yaml);
    expect(deck).toBeDefined();
    const entries = [answerEntry('s', 1), answerEntry('s', 2, { deck: 'e' })];
    const { elements, text } = parse(statsPage(overviewOf(entries, deck ? [deck] : [])));
    expect(elements.map(({ name }) => name)).not.toContain('script');
    expect(text).toContain(attack);
  });

  it.each(hostileTexts.map((text, index) => [index, text] as const))(
    'leaves the page whole: %i',
    (_index, text) => {
      const shown = statsPage(overviewOf(hostileLog(text)));
      expect(() => parse(shown)).not.toThrow();
      // oxlint-disable-next-line no-control-regex -- none may be left
      expect(shown).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    },
  );
});
