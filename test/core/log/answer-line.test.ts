import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEntry } from '../../../src/core/log/entry.ts';
import { timeOf } from '../../../src/core/log/answer.ts';
import { AnswerLines } from '../../../src/core/log/bytes/answer-lines.ts';
import { blockOf } from '../../../src/core/log/bytes/block.ts';
import { checksumLength, decodeLine } from '../../../src/core/log/line.ts';
import { byteTools } from '../../../src/io/byte-tools.ts';
import { answerEntry, lineOf } from '../../support/log-entries.ts';
import { runsOf } from '../../support/breadth.ts';

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '","ms":1,"mode":"exam"',
    '{"v":1,"kind":"answer"',
    '\n',
    '\u2028',
  ),
);

const answers: fc.Arbitrary<AnswerEntry> = fc
  .record(
    {
      deck: anyText,
      question: anyText,
      topic: anyText,
      tags: fc.array(anyText, { maxLength: 3 }),
      response: fc.oneof(
        anyText,
        fc.array(anyText, { maxLength: 3 }),
        fc.array(fc.tuple(anyText, anyText), { maxLength: 2 }).map((pairs) => pairs),
        fc.constant({ rating: 3 } as const),
      ),
      offset: fc.integer({ min: -2000, max: 2000 }),
      score: fc.double({ min: 0, max: 1 }),
      ms: fc.oneof(fc.nat(), fc.double()),
      mode: fc.constantFrom('learn', 'exam', 'review'),
      verdict: fc.constantFrom('right', 'wrong', 'timeout'),
    },
    { requiredKeys: [] },
  )
  .chain((over) => fc.nat({ max: 99 }).map((n) => answerEntry('s', n, over)));

/** What stands in place of a piece of a line; a checksum that fits is set afterwards. */
const edits = fc.array(
  fc.record({
    at: fc.nat({ max: 400 }),
    length: fc.nat({ max: 12 }),
    to: fc.constantFrom(
      '',
      '"',
      ',',
      ':',
      '{',
      '}',
      ' ',
      '0',
      '-1',
      '1e3',
      '1.5',
      'null',
      '\\u0041',
      '\\',
      '\t',
      '"ms":5,',
      '"topic":"x",',
      '"v":2,',
      ',"extra":[1]',
      'true',
      '2026-02-30',
      'é',
      '\ud800',
    ),
  }),
  { maxLength: 2 },
);

type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited(line: string, changes: Edits): string {
  return changes.reduce((text, { at, length, to }) => {
    const place = at % text.length;
    return text.slice(0, place) + to + text.slice(place + length);
  }, line);
}

/** `open` with the checksum of its bytes. */
function sealed(open: string): string {
  return `${open},"crc":"${crc32(open).toString(16).padStart(8, '0')}"}`;
}

const numRuns = Number(process.env['QUIZ_LINE_RUNS'] ?? runsOf(1500));

describe('the reader made fast for answers', () => {
  it('reads every line as the decoder of all lines reads it, whatever came before', () => {
    const reader = new AnswerLines(byteTools);
    let [read, all] = [0, 0];
    fc.assert(
      fc.property(answers, edits, fc.constantFrom('', '\n'), (answer, changes, ending) => {
        const written = lineOf(answer).slice(0, -1 - checksumLength);
        const line = sealed(Buffer.from(edited(written, changes)).toString());
        const block = blockOf(Buffer.from(`${line}${ending}`));
        const found = reader.read(block, 0);
        all += 1;
        if (found === undefined) return;
        read += 1;
        expect(JSON.stringify(found.whole())).toBe(JSON.stringify(entryIn(line)));
        expect(reader.next).toBe(block.end);
        expect(reader.sum).toBe(crc32(block.bytes.subarray(0, reader.open)) | 0);
      }),
      { numRuns },
    );
    expect(read).toBeGreaterThan(all / 20);
  });

  it('has the members of the entry that it is of', () => {
    const reader = new AnswerLines(byteTools);
    fc.assert(
      fc.property(answers, (answer) => {
        const line = lineOf(answer);
        const found = reader.read(blockOf(Buffer.from(line)), 0);
        if (found === undefined) return;
        const whole = entryIn(line.trimEnd()) as AnswerEntry;
        expect(found.whole()).toStrictEqual(whole);
        for (const name of Object.keys(whole) as (keyof AnswerEntry)[])
          expect(found[name]).toEqual(whole[name]);
        expect(timeOf(found)).toBe(Date.parse(whole.at));
      }),
    );
  });

  it('reads the answers that the program writes, also the first of a kind', () => {
    const written = [
      answerEntry('s', 1, { topic: 'Nets', tags: ['a', 'b'] }),
      answerEntry('s', 2, { response: undefined, verdict: 'skipped' }),
      answerEntry('s', 3, { response: 'a, "b" \\ c\td' }),
      answerEntry('s', 4, { response: '\\' }),
      answerEntry('s', 5, { response: ['a', 'b'], at: '2026-11-23T16:00:00.000Z' }),
      answerEntry('s', 12, { id: 's.x-12', offset: -210, ms: 0, try: 0 }),
      answerEntry('a b', 3, { offset: 1440 }),
      answerEntry('a.b-c', 3, { offset: 0, mode: 'review', score: 0.5 }),
      answerEntry('', 7),
      answerEntry('s', 999_999_999, { ms: 999_999_999 }),
    ];
    const known = new AnswerLines(byteTools);
    for (const answer of [...written, ...written.toReversed()]) {
      const line = lineOf(answer);
      for (const reader of [new AnswerLines(byteTools), known]) {
        const found = reader.read(blockOf(Buffer.from(line)), 0);
        expect(found?.whole()).toStrictEqual(entryIn(line.trimEnd()));
      }
    }
    const together = blockOf(Buffer.from(written.map(lineOf).join('')));
    let from = 0;
    for (const answer of written) {
      expect(known.read(together, from)?.whole()).toEqual(answer);
      expect(known.sum).toBe(crc32(together.bytes.subarray(from, from + known.open)) | 0);
      from = known.next;
    }
    expect(from).toBe(together.end);
  });

  it('leaves an answer whose session is not in its id to others, whatever came before', () => {
    const reader = new AnswerLines(byteTools);
    const isRead = (id: string, session: string) =>
      reader.read(blockOf(Buffer.from(lineOf(answerEntry(session, 1, { id: `${id}-1` })))), 0) !==
      undefined;
    const ids = ['s', 't.x', 's.y', 't'];
    for (const id of ids)
      for (const session of ['s', 't'])
        for (const other of ids) {
          expect(isRead(other, other.slice(0, 1))).toBe(true);
          expect([id, session, isRead(id, session)]).toEqual([id, session, id.startsWith(session)]);
        }
  });

  it('decodes what comes again once, unless it is too long to be kept', () => {
    let texts = 0;
    const text: typeof byteTools.text = (...place) => {
      texts += 1;
      return byteTools.text(...place);
    };
    const reader = new AnswerLines({ ...byteTools, text });
    const textsIn = (over: Partial<AnswerEntry>) => {
      texts = 0;
      const line = lineOf(answerEntry(over.session, 1, over));
      expect(reader.read(blockOf(Buffer.from(line)), 0)).toBeDefined();
      return texts;
    };
    const kinds = [
      {},
      { question: 'other', response: ['a', 'b'], verdict: 'wrong', score: 0, rating: 1 },
      { response: 'another', mode: 'review' },
    ] as const;
    // The sitting, the hour, and the stamp, card, response, mark and mode.
    expect(kinds.map(textsIn)).toEqual([7, 3, 2]);
    expect([...kinds, ...kinds].map(textsIn)).toEqual([0, 0, 0, 0, 0, 0]);
    for (const over of [
      { response: 'x'.repeat(90) },
      { question: 'x'.repeat(1100) },
      { session: 'x'.repeat(210) },
    ]) {
      textsIn(over);
      expect([Object.keys(over), textsIn(over)]).toEqual([Object.keys(over), 1]);
    }
  });

  it('numbers cards one by one', () => {
    const reader = new AnswerLines(byteTools);
    const numbers = ['a', 'b', 'a', 'c', 'b'].map((question) => {
      const line = lineOf(answerEntry('s', 1, { question }));
      return reader.read(blockOf(Buffer.from(line)), 0)?.card.number;
    });
    expect(numbers).toEqual([1, 2, 1, 3, 2]);
  });

  it.each([
    [answerEntry('s', 1, { response: 'ab', topic: 'Nets', tags: ['x'] }), 'x70"\\\t, '],
    [answerEntry('a b', 12, { response: ['a', 'b'] }), 'x"'],
    [answerEntry('s.x', 3, { response: undefined, offset: -210 }), 'x"'],
  ])(
    'reads a line as the decoder does, wherever something is put in or left out',
    (answer, all) => {
      const line = lineOf(answer).slice(0, -1 - checksumLength);
      const lines = [...puttings(line, all), ...cuttings(line)].map(sealed);
      const reader = new AnswerLines(byteTools);
      const whole = blockOf(Buffer.from(lineOf(answer)));
      const wrong = lines.filter((text) => {
        reader.read(whole, 0);
        const found = reader.read(blockOf(Buffer.from(text)), 0);
        return found && JSON.stringify(found.whole()) !== JSON.stringify(entryIn(text));
      });
      expect(wrong).toEqual([]);
    },
  );

  it('reads nothing from a line of another form, whatever follows', () => {
    const reader = new AnswerLines(byteTools);
    const line = lineOf(answerEntry('s', 1, { topic: 'Nets' })).trimEnd();
    const bare = line.slice(0, -checksumLength);
    for (const other of [
      `${line}\r\n`,
      `${line} \n`,
      line.replace('crc', 'crC'),
      '',
      line.slice(9),
      line.slice(0, -1),
      bare.slice(0, bare.indexOf('s-1') + 3).replace('s-1', 't-1'),
      sealed(bare.replace('s-1', '1')),
      sealed(bare.replace('s-1', 's-').replace('"n":1', '"n":')),
      sealed(bare.replace('"text"', '"\t"')),
      line.replace('2026-11-23T15', '2026-02-30T15'),
      line.replace('2026-11-23T15:00:01.000', '2026-11-23T24:00:00.000'),
    ])
      expect(reader.read(blockOf(Buffer.from(other)), 0)).toBeUndefined();
    expect(reader.read(blockOf(Buffer.from(line)), 0)?.topic).toBe('Nets');
  });
});

/** The line with one of the characters in place of each of its own, and before each. */
function puttings(line: string, characters: string): readonly string[] {
  return [...characters].flatMap((to) =>
    Array.from(line, (_, at) => at).flatMap((at) => [
      line.slice(0, at) + to + line.slice(at + 1),
      line.slice(0, at) + to + line.slice(at),
    ]),
  );
}

/** The line without any part that begins and ends with a member, a value or the text in it. */
function cuttings(line: string): readonly string[] {
  const places = [0, ...Array.from(line.matchAll(/(?=,)|(?<=:"?)|(?<=Z)/g), ({ index }) => index)];
  return places.flatMap((from) =>
    places.filter((to) => to > from).map((to) => line.slice(0, from) + line.slice(to)),
  );
}

function entryIn(line: string): unknown {
  const read = decodeLine(line, crc32);
  return read.kind === 'entry' ? read.entry : read;
}
