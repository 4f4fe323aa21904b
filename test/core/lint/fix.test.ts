import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/core/lint/fix.ts';
import type { Diagnostic } from '../../../src/core/text/finding.ts';
import { runsOf } from '../../support/breadth.ts';

const text = 'abcdefghij';

interface Plan {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

function finding(edits: readonly Plan[]): Diagnostic {
  return {
    rule: 'style/x',
    severity: 'info',
    message: '',
    span: { start: 0, end: 0 },
    where: '',
    also: [],
    fix: {
      kind: 'safe',
      title: '',
      edits: edits.map(({ start, length, text: put }) => ({
        span: { start, end: Math.min(text.length, start + length) },
        text: put,
      })),
    },
  };
}

const plan: fc.Arbitrary<Plan> = fc.record({
  start: fc.nat({ max: text.length }),
  length: fc.nat({ max: 4 }),
  text: fc.constantFrom('', 'X', 'YY'),
});

/** By the definition: one after the other against all that were taken before. */
function slowly(diagnostics: readonly Diagnostic[]): readonly boolean[] {
  const taken: { start: number; end: number }[] = [];
  return diagnostics.map(({ fix }) => {
    const spans = (fix?.edits ?? []).map(({ span }) => span);
    const free = spans.every((one) =>
      taken.every((other) =>
        one.start === one.end && other.start === other.end
          ? one.start !== other.start
          : one.start >= other.end || other.start >= one.end,
      ),
    );
    if (free) taken.push(...spans);
    return free && spans.length > 0;
  });
}

describe('fixes', () => {
  it('are made unless they touch one that was made before', () => {
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 12 }), (plans) => {
        const diagnostics = plans.map((one) => finding([one]));
        const { fixed, text: after } = applyFixes(text, diagnostics, new Set(['safe']));
        const wanted = diagnostics.filter((_, index) => slowly(diagnostics)[index]);
        expect(fixed).toEqual(wanted);
        const change = wanted.flatMap(({ fix }) => fix?.edits ?? []);
        const grown = change.reduce(
          (sum, { span, text: put }) => sum + put.length - (span.end - span.start),
          0,
        );
        expect(after).toHaveLength(text.length + grown);
      }),
      { numRuns: runsOf(2000) },
    );
  });

  it('put an insertion before what is replaced at its place', () => {
    const fixes = [
      finding([{ start: 2, length: 2, text: 'X' }]),
      finding([{ start: 2, length: 0, text: '+' }]),
    ];
    for (const order of [fixes, fixes.toReversed()])
      expect(applyFixes(text, order, new Set(['safe'])).text).toBe('ab+Xefghij');
  });
});
