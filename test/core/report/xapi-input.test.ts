import { describe, expect, it } from 'vitest';
import { readAgent } from '../../../src/core/report/xapi/agent.ts';
import { baseIri, iriBelow } from '../../../src/core/report/xapi/iri.ts';
import { languageTag } from '../../../src/core/report/xapi/language.ts';

describe('who answered', () => {
  const base = 'https://example.org/quiz/';

  it.each([
    ['me@example.org', { mbox: 'mailto:me@example.org' }],
    ['MAILTO:me@example.org', { mbox: 'mailto:me@example.org' }],
    ['Jo Smith', { account: { homePage: base, name: 'Jo Smith' } }],
    [
      '{"homePage":"https://x.org","name":"jo"}',
      { account: { homePage: 'https://x.org', name: 'jo' } },
    ],
    [
      '{"objectType":"Agent","name":"Jo","account":{"homePage":"https://x.org","name":"jo"}}',
      { name: 'Jo', account: { homePage: 'https://x.org', name: 'jo' } },
    ],
    ['{"openid":"https://x.org/jo"}', { openid: 'https://x.org/jo' }],
    [
      '{"mbox_sha1sum":"da39a3ee5e6b4b0d3255bfef95601890afd80709"}',
      { mbox_sha1sum: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' },
    ],
  ])('is known by %s', (actor, agent) => {
    expect(readAgent(actor, base)).toEqual({ objectType: 'Agent', ...agent });
  });

  it.each([
    ['', /no mail address/],
    ['mailto:me', /no mail address/],
    ['mailto:a@b\u0007', /no mail address/],
    ['{', /no JSON object/],
    ['{"name":"Jo"}', /one of mbox/],
    ['{"mbox":"mailto:a@b.c","openid":"https://x.org"}', /one of mbox/],
    ['{"mbox":"me"}', /`me` is no mbox/],
    ['{"mbox":3}', /`mbox` must be a text/],
    ['{"mbox":"mailto:a@b.c","age":3}', /no `age`/],
    ['{"mbox":"mailto:a@b.c","name":3}', /`name` must be a text/],
    ['{"account":"jo"}', /`account` must be an object/],
    ['{"account":{"homePage":"x","name":"y"}}', /homePage/],
    ['{"account":{"homePage":"https://x.org"}}', /`name` of an account/],
    ['{"account":{"homePage":"https://x.org","name":"y","id":1}}', /no `id`/],
    ['{"objectType":"Group","mbox":"mailto:a@b.c"}', /Only an agent/],
  ])('is not known by %s', (actor, message) => {
    expect(readAgent(actor, base)).toEqual({ problem: expect.stringMatching(message) as string });
  });

  it('is not known by a name where the base is no web address', () => {
    expect(readAgent('Jo', 'urn:x:')).toHaveProperty('problem');
  });
});

describe('the address of activities', () => {
  it.each([
    ['https://example.org', 'https://example.org/decks/a%2Fb%20c/%C3%BC'],
    ['http://example.org/x/', 'http://example.org/x/decks/a%2Fb%20c/%C3%BC'],
    ['tag:example.org,2026:quiz', 'tag:example.org,2026:quiz:decks/a%2Fb%20c/%C3%BC'],
    ['https://müller.example', 'https://müller.example/decks/a%2Fb%20c/%C3%BC'],
  ])('below %s is %s', (base, iri) => {
    expect(iriBelow(baseIri(base) ?? '', 'decks', 'a/b c', 'ü')).toBe(iri);
  });

  it.each([
    '',
    'example.org',
    'https:',
    'https://a b',
    'https://x/?q',
    'https://x/#y',
    'https://x/%zz',
    'x:\u202e',
  ])('is not below %j', (base) => {
    expect(baseIri(base)).toBeUndefined();
  });
});

describe('a language tag', () => {
  it.each([
    'en',
    'de-CH',
    'zh-Hant-TW',
    'es-419',
    'sl-rozaj-biske',
    'de-DE-u-co-phonebk',
    'en-x-own',
  ])('may be %s', (tag) => {
    expect(languageTag(tag)).toBe(tag);
  });

  it.each(['', 'e', 'en_US', 'English (UK)', 'de-', '-de', '__proto__'])('is not %j', (text) => {
    expect(languageTag(text)).toBe('und');
  });
});
