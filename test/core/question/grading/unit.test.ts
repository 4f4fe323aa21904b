import { describe, expect, it } from 'vitest';
import { collapseUnit, splitUnit } from '../../../../src/core/question/grading/unit.ts';

describe('a typed number with its unit', () => {
  it.each([
    [' 5 kg ', 'kg', '5', 'kg'],
    [' 5 kg ', undefined, '5', 'kg'],
    ['5  kg', 'kg', '5', 'kg'],
    ['5kg', undefined, '5', 'kg'],
    ['5 apples', undefined, '5', 'apples'],
    ['5 °C', undefined, '5', '°C'],
    ['5 €', undefined, '5', '€'],
    ['½ cup', undefined, '½', 'cup'],
    ['5e3', undefined, '5e3', ''],
    ['5e-3', undefined, '5e-3', ''],
    ['5E+3 kg', undefined, '5E+3', 'kg'],
    ['5 ergs', undefined, '5', 'ergs'],
    ['five', undefined, 'five', ''],
    ['kg', 'kg', '', 'kg'],
    ['5 m/s²', 'm/s^2', '5', 'm/s^2'],
    ['5 %', '%', '5', '%'],
    ['5 %', undefined, '5 %', ''],
    ['5 kg', '·', '5', 'kg'],
  ])('%j, where %j is asked for, is %j and %j', (typed, unit, number, rest) => {
    expect(splitUnit(typed, unit)).toEqual({ number, rest });
  });
});

describe('a unit', () => {
  it.each([
    ['\u00b5m', '\u03bcm'],
    ['s⁻¹', 's-1'],
    ['m/s^2', 'm/s2'],
    ['m·s⁻²', 'ms-2'],
    ['N * m', 'Nm'],
    ['kW ⋅ h', 'kWh'],
  ])('%s is compared as %s', (unit, plain) => {
    expect(collapseUnit(unit)).toBe(plain);
  });

  it('keeps its case', () => {
    expect(collapseUnit('mW')).not.toBe(collapseUnit('MW'));
  });
});
