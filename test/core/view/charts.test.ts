import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../../../src/core/schedule/study-day.ts';
import { safeLine } from '../../../src/core/text/gate.ts';
import { widthOf } from '../../../src/core/text/layout.ts';
import { say } from '../../../src/core/text/shown.ts';
import { barRows } from '../../../src/core/view/charts/bar-rows.ts';
import { bar } from '../../../src/core/view/charts/bar.ts';
import { flow } from '../../../src/core/view/charts/flow.ts';
import { heatMap } from '../../../src/core/view/charts/heat-map.ts';
import { sparkline } from '../../../src/core/view/charts/sparkline.ts';
import { plainPaint, type Look } from '../../../src/core/view/paint.ts';

function look(width = 80, over: Partial<Look> = {}): Look {
  return { paint: plainPaint, width, plain: false, color: false, links: false, ...over };
}

describe('a bar', () => {
  it.each([
    [0, '········'],
    [0.001, '▏·······'],
    [0.5, '████····'],
    [0.55, '████▍···'],
    [1, '████████'],
    [7, '████████'],
    [-1, '········'],
  ])('of %d fills its part', (share, drawn) => {
    expect(bar(share, 8, look())).toBe(drawn);
  });

  it('is as wide as it should be, and longer for more', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 60 }), (one, other, width) => {
        const filled = (value: number) => bar(value, width, look()).replaceAll('·', '').length;
        expect(widthOf(bar(one, width, look()))).toBe(width);
        if (one <= other) expect(filled(one)).toBeLessThanOrEqual(filled(other));
      }),
    );
  });

  it('is drawn with ASCII where nothing else is read', () => {
    expect(bar(0.55, 8, look(80, { ascii: true }))).toBe('####....');
  });
});

describe('a sparkline', () => {
  it('has a height a value, and a dot where there is none', () => {
    expect(sparkline([0, 0.125, 0.13, undefined, 0.99, 1], 1, look())).toBe('▁▁▂·██');
  });

  it('has as many heights in ASCII', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(sparkline(values, 8, look())).toBe('▁▂▃▄▅▆▇█');
    expect(sparkline([...values, undefined], 8, look(80, { ascii: true }))).toBe('_.-=+*#@.');
  });
});

describe('rows of bars', () => {
  it('never get wider than the terminal', () => {
    const names = fc.array(fc.string({ maxLength: 70, unit: 'grapheme' }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(names, fc.integer({ min: 38, max: 120 }), (texts, width) => {
        const rows = texts.map((text, index) => ({
          name: safeLine(text),
          share: index / 5,
          cells: [say`${index * 20} %`, say`${index * 1000}/${index * 9999}`, say`1 min 5 s`],
        }));
        for (const line of barRows(rows, look(width)).flat())
          expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('leave the last numbers out before names and bars become too small', () => {
    const rows = [
      { name: say`Backpropagation`, share: 0.5, cells: [say`50 %`, say`7/14`, say`8.3 s`] },
    ];
    expect(barRows(rows, look(50))).toEqual([
      ['Backpropagation  ███████·······  50 %  7/14  8.3 s'],
    ]);
    expect(barRows(rows, look(38))).toEqual([['Backpropagation  ████▌····  50 %  7/14']]);
    expect(barRows(rows, look(30))).toEqual([['Backpropagation  ███▌···  50 %']]);
  });

  it('put long names above their bars where it is narrow', () => {
    const rows = [{ name: say`A name that is too long to fit`, share: 1, cells: [say`100 %`] }];
    expect(barRows(rows, look(38))).toEqual([
      ['A name that is too long to fit', '  █████████████████████████████  100 %'],
    ]);
  });

  it('are words in line mode', () => {
    const rows = [{ name: say`Name`, share: 0.5, cells: [say`50 %`, say`1 of 2`] }];
    expect(barRows(rows, look(80, { plain: true }))).toEqual([['Name: 50 %, 1 of 2']]);
  });
});

describe('a heat map', () => {
  // A Wednesday.
  const today = dayOfDate('2026-11-25');
  const counts = new Map([
    [today - 30, 1],
    [today - 9, 10],
    [today - 8, 20],
    [today - 7, 30],
    [today, 40],
  ]);

  it('has a column a week up to today, a glyph a shade, and says what they mean', () => {
    expect(heatMap(counts, { first: today - 30, today }, look())).toEqual([
      '    Nov',
      'Mon ░ · · ░ ·',
      '    · · · ▒ ·',
      'Wed · · · ▓ █',
      '    · · · ·',
      'Fri · · · ·',
      '    · · · ·',
      'Sun · · · ·',
      '    · none  ░ 1-10  ▒ 11-20  ▓ 21-30  █ 31+',
    ]);
  });

  it('shows the latest weeks where not all fit', () => {
    const lines = heatMap(counts, { first: today - 3000, today }, look(40));
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(40);
    expect(lines[3]).toMatch(/^Wed (· ){16}▓ █$/);
  });

  it('names months where there is room', () => {
    const [months] = heatMap(counts, { first: today - 200, today }, look(80));
    expect(months).toBe('    May     Jun     Jul     Aug       Sep     Oct     Nov');
  });

  it('has shades of ASCII', () => {
    const lines = heatMap(counts, { first: today - 9, today }, look(80, { ascii: true }));
    expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/);
    expect(lines.at(-1)).toBe('    . none  - 1-10  + 11-20  * 21-30  # 31+');
  });
});

describe('facts', () => {
  it('share lines as far as they fit, and are broken only where they must', () => {
    const facts = [say`one two`, say`three`, say`four five six`];
    expect(flow(facts, say` · `, 40)).toEqual(['one two · three · four five six']);
    expect(flow(facts, say` · `, 16)).toEqual(['one two · three', 'four five six']);
    expect(flow(facts, say` · `, 8)).toEqual(['one two', 'three', 'four', 'five six']);
  });
});
