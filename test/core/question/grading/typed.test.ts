import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSlip } from '../../../../src/core/question/grading/nearly.ts';
import { normalise, type Comparison } from '../../../../src/core/question/grading/normalise.ts';
import { patternSize } from '../../../../src/core/question/grading/pattern-size.ts';
import {
  loadPatterns,
  patternOf,
  patternWithin,
  roomInDeck,
  roomInQuestion,
} from '../../../../src/core/question/grading/pattern.ts';
import { gradeTyped, nearestWanted } from '../../../../src/core/question/grading/typed.ts';
import { runsOf } from '../../../support/breadth.ts';

const plain: Comparison = { language: 'en', case: 'fold', accents: 'nearly', as: 'text' };

interface Row {
  readonly how: Comparison;
  readonly answer: string;
  readonly typed: string;
  readonly verdict: string;
  readonly line: string;
}

const rows: readonly Row[] = readFileSync(join(import.meta.dirname, 'typed.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [language = '', options = '', answer = '', typed = '', verdict = ''] = line.split('\t');
    const settings = Object.fromEntries(
      options
        .split(' ')
        .filter(Boolean)
        .map((option) => option.split('=')),
    );
    return {
      how: { ...plain, language, ...(settings as Partial<Comparison>) },
      answer,
      typed,
      verdict,
      line,
    };
  });

beforeAll(() => loadPatterns('/x/'));

function grade(
  answer: string,
  typed: string,
  more: { accept?: string[]; reject?: string[]; others?: string[]; how?: Partial<Comparison> } = {},
): string {
  return gradeTyped(
    typed,
    { answer, accept: more.accept ?? [], reject: more.reject ?? [] },
    { ...plain, ...more.how },
    more.others ?? [],
  );
}

describe('a typed answer', () => {
  it.each(rows)('$line', ({ how, answer, typed, verdict }) => {
    expect(gradeTyped(typed, { answer, accept: [], reject: [] }, how, [])).toBe(verdict);
  });

  it('is right when it equals one that is accepted, literally or by a pattern for the whole of it', () => {
    expect(grade('ReLU', 'rectified linear unit', { accept: ['rectified linear unit'] })).toBe(
      'right',
    );
    expect(grade('x', 'gradient descents', { accept: ['/gradient( descents?)?/'] })).toBe('right');
    expect(grade('x', 'my gradient', { accept: ['/gradient/'] })).toBe('wrong');
    expect(grade('x', 'GRADIENT', { accept: ['/gradient/'] })).toBe('wrong');
    expect(grade('x', 'GRADIENT', { accept: ['/gradient/i'] })).toBe('right');
    expect(grade('x', ' gradient ', { accept: ['/gradient/'] })).toBe('right');
    expect(grade('x', '/gradient/', { accept: ['/gradient/'] })).toBe('wrong');
  });

  it('is compared with the answer as it stands, even where that looks like a pattern', () => {
    expect(grade('/etc/passwd', '/etc/passwd')).toBe('right');
    expect(grade('/usr/', '/usr/')).toBe('right');
    expect(grade('/usr/', 'usr')).toBe('wrong');
  });

  it('that is rejected is wrong however near, by text or pattern', () => {
    expect(grade('afferent neuron', 'efferent neuron')).toBe('nearly');
    expect(grade('afferent neuron', 'efferent neuron', { reject: ['efferent neuron'] })).toBe(
      'wrong',
    );
    expect(grade('afferent neuron', 'Efferent neuron', { reject: ['/e.*/i'] })).toBe('wrong');
    expect(grade('afferent neuron', 'afferent neuron', { reject: ['x', '/e.*/i'] })).toBe('right');
    expect(grade('afferent neuron', 'x', { reject: ['/(/'] })).toBe('wrong');
  });

  it('that is nothing is wrong, even where the answer is but a mark', () => {
    expect(grade('\u05b8', '')).toBe('wrong');
    expect(grade('\u05b8', '\u05b8', { how: { accents: 'ignore' } })).toBe('right');
  });

  it('that is the answer of another question is no slip', () => {
    expect(grade('adsorption', 'absorption')).toBe('nearly');
    expect(grade('adsorption', 'absorption', { others: ['Absorption'] })).toBe('wrong');
    expect(grade('naïve Bayes', 'naive Bayes', { others: ['naive bayes'] })).toBe('wrong');
  });

  it('that differs in nothing is no slip', () => {
    expect(isSlip('gradients', 'gradients')).toBe(false);
  });

  it('near to an accepted one is compared with that one', () => {
    expect(
      nearestWanted(
        'mitochondrian',
        { answer: 'ATP', accept: ['mitochondrion'], reject: [] },
        plain,
      ),
    ).toBe('mitochondrion');
  });

  it('equal to the answer is right, whatever the text and the comparison', () => {
    const comparison = fc.record({
      language: fc.constantFrom('en', 'de', 'fr', 'tr', 'ja', 'xx'),
      case: fc.constantFrom('fold', 'exact'),
      accents: fc.constantFrom('nearly', 'strict', 'ignore'),
      as: fc.constantFrom('text', 'code', 'language'),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), comparison, (text, how) => {
        fc.pre(text.trim() !== '' && patternOf(text) === undefined);
        expect(gradeTyped(text, { answer: text, accept: [], reject: [] }, how, [])).toBe('right');
        expect(gradeTyped(`  ${text} `, { answer: text, accept: [], reject: [] }, how, [])).toBe(
          'right',
        );
      }),
      { numRuns: runsOf(2000) },
    );
  });

  it.each([
    ['a mark alone, accents ignored', '\u0591', { accents: 'ignore' }, '\u0591'],
    ['a form that begins with a space', '\ufe70', {}, '\u064b'],
  ] as const)('normalises %s', (_name, text, how, normalised) => {
    expect(normalise(text, { ...plain, ...how })).toBe(normalised);
  });

  it('never normalises to nothing, and normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalise(text, plain);
        // Fillers are letters by name, and nothing is seen of them.
        const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
        expect(once === '' && /[\p{L}\p{N}\p{P}\p{S}]/u.test(seen)).toBe(false);
        expect(normalise(once, plain)).toBe(once);
      }),
      { numRuns: runsOf(3000) },
    );
  });

  it('is graded without an exception, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', minLength: 1 }),
        (typed, answer) => {
          expect(['right', 'nearly', 'wrong']).toContain(grade(answer, typed));
        },
      ),
      { numRuns: runsOf(2000) },
    );
  });
});

describe('a pattern', () => {
  it.each([
    ['/(/', /^missing closing/],
    ['/a(?=b)/', /./],
    ['/(a)\\1/', /./],
    [`/${'a'.repeat(1001)}/`, /1001 characters/],
  ])('%s is refused with words', (text, words) => {
    const pattern = patternOf(text);
    expect(pattern !== undefined && 'problem' in pattern ? pattern.problem : '').toMatch(words);
  });

  it('may have 1,000 characters', () => {
    expect(patternOf(`/${'a'.repeat(1000)}/`)).toHaveProperty('matches');
  });

  it.each([
    '/(a+)+$/',
    '/(a|aa)+$/',
    '/(.*a){20}/',
    '/([a-zA-Z]+)*$/',
    '/(a|a?)+/',
    '/^(a?){50}a{50}$/',
  ])('%s answers on 4,096 characters', (text) => {
    const pattern = patternOf(text);
    if (pattern === undefined || 'problem' in pattern) throw new Error('no pattern');
    expect(pattern.matches(`${'a'.repeat(4095)}!`)).toBe(false);
  });

  it.each([
    ['colou?r', 7],
    ['(a{9}){9}', 99],
    ['x{0,1000}', 2000],
    ['x{3,}', 4],
    ['[a-z{9}]{2}', 2],
    ['\\{9}', 3],
    ['a{9', 3],
    ['(((', 0],
    ['[\\p{L} ]{1,100}', 250],
  ])('%s makes about %i steps', (body, steps) => {
    expect(patternSize(body)).toBe(steps);
  });

  it('is refused before it is compiled where it would take too long, alone or with others', () => {
    const alone = patternWithin(`/${'x{0,1000}'.repeat(10)}/`, [roomInQuestion()]);
    expect(alone).toHaveProperty('problem', expect.stringContaining('too long'));
    const room = roomInDeck();
    const read = Array.from({ length: 300 }, (_, n) => patternWithin(`/${n}a{900}/`, [room]));
    expect(read[0]).toHaveProperty('matches');
    expect(read.at(-1)).toHaveProperty('problem');
  });

  it('is none as `answer`, which is literal, and none in the blank of a cloze', () => {
    expect(grade('/etc/', '/etc/')).toBe('right');
    expect(grade('/e.c/', 'etc')).toBe('wrong');
    const blank = { answer: '/usr/', accept: ['/u.r/'], reject: [], literal: true } as const;
    expect(gradeTyped('usr', blank, plain, [])).toBe('wrong');
    expect(gradeTyped('/u.r/', blank, plain, [])).toBe('right');
  });
});
