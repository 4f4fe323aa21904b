import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEntry } from '../../../src/core/log/entry-shape.ts';
import { decodeLine } from '../../../src/core/log/line.ts';
import {
  answerEntry,
  endEntry,
  lineOf,
  overrideEntry,
  sealed,
  startEntry,
  switchEntry,
  undoEntry,
} from '../../support/log-entries.ts';

const read = (line: string) => decodeLine(line, crc32);
const withoutFeed = (line: string) => line.replace(/\n$/, '');

describe('a line of the log', () => {
  it('has its members in the fixed order, whatever order the entry has them in', () => {
    const entry = answerEntry('s', 4, { topic: 'Nets' });
    const line =
      '{"v":1,"kind":"answer","id":"s-4","at":"2026-11-23T15:00:04.000Z","offset":60,"session":"s","n":4,' +
      '"deck":"d","question":"q","hash":"h","type":"short-answer","topic":"Nets","tags":[],"try":1,' +
      '"response":"text","verdict":"right","score":1,"points":1,"rating":3,"scheduled":true,"hints":0,' +
      '"ms":8123,"mode":"learn","crc":"0087cab5"}\n';
    expect(lineOf(entry)).toBe(line);
    const backwards = Object.fromEntries(Object.entries(entry).reverse());
    expect(lineOf(backwards as unknown as typeof entry)).toBe(line);
  });

  it('of each kind has its members at their places, those of a later version behind them', () => {
    const names = oneOfEachKind.map((entry) => {
      const members = { place: 3, zone: 1, ...entry, crc: 'of another make', area: 2 };
      const line = lineOf(Object.fromEntries(Object.entries(members).toReversed()) as never);
      return Object.keys(JSON.parse(line)).join(' ');
    });
    expect(new Set(names)).toEqual(
      new Set(
        [
          'decks mode seed filters pass total schedule order',
          'deck question hash type topic tags try response verdict score points rating scheduled hints ms mode',
          'target verdict score rating',
          'target',
          'deck question on',
          'deck question text target',
          'target back',
          'reason totals',
        ].map((own) => `v kind id at offset session n ${own} area place zone crc`),
      ),
    );
  });

  it('ends in the checksum of the bytes before it', () => {
    const bytes = Buffer.from(lineOf(answerEntry('s', 1, { response: 'Grüße 🦉' })), 'utf8');
    const end = bytes.lastIndexOf(',"crc":');
    expect(bytes.subarray(end).toString()).toBe(
      `,"crc":"${crc32(bytes.subarray(0, end)).toString(16).padStart(8, '0')}"}\n`,
    );
  });

  it('comes back as written, for every kind', () => {
    const answer = answerEntry();
    const entries = [
      startEntry(),
      { ...startEntry(), pass: 60, total: 20 },
      answer,
      answerEntry('s', 2, { response: ['a', 'b'] }),
      answerEntry('s', 2, { response: [['a', 'b']] }),
      answerEntry('s', 2, { response: { text: 'a', ticks: ['b'], rating: 2 } }),
      answerEntry('s', 2, { response: { rating: 4 } }),
      overrideEntry(answer, 2),
      undoEntry(answer, 3),
      switchEntry('flag', 4, true),
      switchEntry('mark', 4, true),
      switchEntry('bury', 4, true),
      switchEntry('suspend', 4, false),
      { ...undoEntry(answer, 5), kind: 'clock', target: undefined, back: 3600 } as never,
      { ...switchEntry('flag', 6, true), kind: 'draft', text: 'half' } as never,
      endEntry(),
    ];
    for (const entry of entries) {
      const back = read(withoutFeed(lineOf(entry)));
      expect(back).toEqual({ kind: 'entry', entry });
    }
  });

  it('holds any text in printable form on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, two) => {
        const response = [one, two, '\ud800\u2028\u202e\u007f\u009b'];
        const line = lineOf(answerEntry('s', 1, { response }));
        expect(line).not.toMatch(
          // oxlint-disable-next-line no-control-regex -- what must not be there
          /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u,
        );
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(read(withoutFeed(line))).toMatchObject({ kind: 'entry', entry: { response } });
      }),
    );
  });

  it('keeps members of a later version', () => {
    const later = { ...answerEntry(), confidence: 0.5 };
    expect(read(withoutFeed(lineOf(later)))).toEqual({ kind: 'entry', entry: later });
  });

  it('may end in a carriage return', () => {
    expect(read(lineOf(answerEntry()).replace('\n', '\r'))).toMatchObject({ kind: 'entry' });
  });
});

describe('a line that is no entry', () => {
  it('says of which version it is when that is a newer one', () => {
    expect(read(sealed({ v: 3 }))).toEqual({ kind: 'newer', version: 3 });
    expect(read(sealed({ ...answerEntry(), kind: 'hover' }))).toEqual({
      kind: 'newer',
      version: 1,
    });
  });

  it.each([
    ['nothing', 'blank', ''],
    ['spaces', 'blank', '  \r'],
    ['of version 2', 'newer', sealed({ v: 2, kind: 'answer' })],
    ['of an unknown kind', 'newer', sealed({ ...answerEntry(), kind: 'hover' })],
    ['words', 'damaged', 'nonsense'],
    ['JSON without a checksum', 'damaged', '{}'],
    ['zeros', 'damaged', '\0'.repeat(100)],
    ['no JSON, though its checksum fits', 'damaged', sealed({})],
    ['without a kind', 'damaged', sealed({ v: 1 })],
    ['of version 0', 'damaged', sealed({ v: 0, kind: 'answer' })],
    ['of a version in quotes', 'damaged', sealed({ v: '1', kind: 'answer' })],
    ['of a later version in quotes', 'damaged', sealed({ v: '2', kind: 'answer' })],
    ['without its last character', 'damaged', lineOf(answerEntry()).slice(0, -2)],
    [
      'with one digit changed',
      'damaged',
      withoutFeed(lineOf(answerEntry()).replace('8123', '8124')),
    ],
  ])('%s is %s', (_name, kind, line) => {
    expect(read(line).kind).toBe(kind);
  });

  it.each([
    { id: 1 },
    { at: 'yesterday' },
    { offset: 1441 },
    { offset: -1e300 },
    { at: '2026-11-23' },
    { at: ['2026-11-23T15:00:00.000Z'] },
    { kind: ['answer'] },
    { at: '2026-13-23T15:00:00.000Z' },
    { deck: null },
    { tags: 'a' },
    { tags: [1] },
    { verdict: 'maybe' },
    { score: '1' },
    { rating: 5 },
    { rating: 2.5 },
    { mode: 'cram' },
    { topic: 3 },
    { response: null },
    { response: 4 },
    { response: ['a', ['b', 'c']] },
    { response: [['a']] },
    { response: [[1, 2]] },
    { response: { text: 'a' } },
    { response: { text: 1, ticks: [], rating: 1 } },
  ])('an answer with %j is damaged', (wrong) => {
    expect(read(sealed({ ...answerEntry(), ...wrong })).kind).toBe('damaged');
  });

  it('an answer with any of its members left out is damaged, but for topic and response', () => {
    for (const name of Object.keys(answerEntry())) {
      const { kind } = read(sealed({ ...answerEntry(), [name]: undefined }));
      expect([name, kind]).toEqual([name, name === 'response' ? 'entry' : 'damaged']);
    }
  });

  it.each([
    { decks: [{ id: 'd' }] },
    { decks: {} },
    { order: ['d'] },
    { filters: [] },
    { filters: { a: {} } },
    { filters: { a: 'x', b: {} } },
    { order: [['d', 1]] },
    { pass: 'all' },
  ])('a start with %j is damaged', (wrong) => {
    expect(read(sealed({ ...startEntry(), ...wrong })).kind).toBe('damaged');
  });

  it.each([{ reason: 'bored' }, { totals: {} }, { totals: null }])(
    'an end with %j is damaged',
    (wrong) => {
      expect(read(sealed({ ...endEntry(), ...wrong })).kind).toBe('damaged');
    },
  );
});

const oneOfEachKind: readonly object[] = [
  { ...startEntry(), pass: 60, total: 20 },
  answerEntry('s', 1, { topic: 'Nets', tags: ['a'], response: [['a', 'b']] }),
  overrideEntry(answerEntry(), 2),
  undoEntry(answerEntry(), 2),
  ...(['flag', 'mark', 'bury', 'suspend'] as const).map((kind) => switchEntry(kind, 2, true)),
  { ...undoEntry(answerEntry(), 2), kind: 'draft', deck: 'd', question: 'q', text: 'half' },
  { ...undoEntry(answerEntry(), 2), kind: 'clock', back: 3600 },
  endEntry(),
];

const jsonType = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

/** The entry with one member changed, each in its turn, also those of the totals. */
function changedOnce(
  entry: object,
  change: (value: unknown) => unknown,
): (readonly [name: string, before: unknown, changed: object])[] {
  return Object.entries(entry).flatMap(([name, before]) => [
    [name, before, { ...entry, [name]: change(before) }] as const,
    ...(name === 'totals' ? changedOnce(before, change) : []).map(
      ([inner, was, totals]) => [`totals.${inner}`, was, { ...entry, totals }] as const,
    ),
  ]);
}

describe.each(oneOfEachKind.map((entry) => [String(Reflect.get(entry, 'kind')), entry] as const))(
  'an entry of the kind %s',
  (kind, entry) => {
    const unused = kind === 'draft' || kind === 'clock' ? ['target'] : [];

    it('is damaged when a member it must have is left out', () => {
      const free = new Set(['pass', 'total', 'topic', 'response', ...unused]);
      for (const [name, , changed] of changedOnce(entry, () => undefined)) {
        expect([name, read(sealed(changed)).kind === 'entry']).toEqual([name, free.has(name)]);
      }
    });

    it('is damaged when a member is of another type', () => {
      const free = new Set(['response', ...unused]);
      const taken = [null, true, 5, 'x', [], {}].flatMap((value) =>
        changedOnce(entry, () => value)
          .filter(([name, before]) => !free.has(name) && jsonType(before) !== jsonType(value))
          .filter(([, , changed]) => read(sealed(changed)).kind === 'entry')
          .map(([name]) => [name, value]),
      );
      expect(taken).toEqual([]);
    });
  },
);

describe('every value that the program writes is read', () => {
  const kindOf = (entry: object) => read(sealed(entry)).kind;

  it.each(['done', 'quit', 'interrupt', 'eof', 'terminated', 'gone', 'time', 'error'])(
    'an end for the reason %s',
    (reason) => expect(kindOf({ ...endEntry(), reason })).toBe('entry'),
  );

  it.each(['right', 'nearly', 'wrong', 'skipped', 'timeout'])('the verdict %s', (verdict) =>
    expect(kindOf({ ...answerEntry(), verdict })).toBe('entry'),
  );

  it.each(['learn', 'exam', 'review'])('the mode %s', (mode) => {
    expect(kindOf({ ...answerEntry(), mode })).toBe('entry');
    expect(kindOf({ ...startEntry(), mode })).toBe('entry');
  });

  it.each([1, 2, 3, 4])('the rating %d', (rating) =>
    expect(kindOf({ ...answerEntry(), rating })).toBe('entry'),
  );

  it.each([1440, -1440, 0])('the offset %d', (offset) =>
    expect(kindOf({ ...answerEntry(), offset })).toBe('entry'),
  );

  it.each([
    'x2026-11-23T15:00:00.000Z',
    '+012026-11-23T15:00:00.000Z',
    '2026-11-23T15:00:00.000Zx',
    '2026-11-23T15:00:00Z',
    '2026-11-23T15:00:00.000+00:00',
    '2026-11-31T25:00:00.000Z',
  ])('but not the time %s', (at) => expect(kindOf({ ...answerEntry(), at })).toBe('damaged'));
});

it.each([[null], ['answer'], [5], [[]], [[answerEntry()]], [undefined]])(
  '%j is no entry',
  (value) => {
    expect(isEntry(value)).toBe(false);
  },
);

describe('a damaged line', () => {
  it.each([
    ['nonsense', 'it does not end in a checksum'],
    [`${withoutFeed(lineOf(answerEntry()))}x`, 'it does not end in a checksum'],
    [withoutFeed(lineOf(answerEntry())).replace('"n":1', '"n":2'), 'its checksum does not fit'],
    [sealed([1]), 'it is no JSON object'],
    [sealed({ v: 1 }), 'a member is missing or not what it should be'],
    [sealed({ v: 0.5 }), 'a member is missing or not what it should be'],
  ])('%s: %s', (line, reason) => {
    expect(read(line)).toEqual({ kind: 'damaged', reason });
  });
});
