import { optional } from '../text/decode.ts';
import { oneOf } from '../text/decoders.ts';
import type { Comparison } from './grading/normalise.ts';

const caseWords = new Map([
  ...['true', 'yes', 'sensitive', 'case-sensitive', 'strict'].map(
    (word) => [word, 'exact'] as const,
  ),
  ...['false', 'no', 'insensitive', 'case-insensitive', 'ignore'].map(
    (word) => [word, 'fold'] as const,
  ),
]);

/** How a typed answer is compared; the keys of every type that has typed text. */
export const comparisonFields = {
  case: optional(
    oneOf(['exact', 'fold'], caseWords),
    '`exact` tells Polish from polish; `fold`, the default, does not',
  ),
  accents: optional(
    oneOf(['nearly', 'strict', 'ignore']),
    'What a missing accent makes of a right answer: asked about (nearly), wrong (strict), right (ignore)',
  ),
  as: optional(
    oneOf(['text', 'code', 'language']),
    '`code` compares every character; `language` makes accents strict',
  ),
} as const;

/** The comparison that a question asks for, without the deck's language. */
export type Manner = Omit<Comparison, 'language'>;

export function mannerOf(fields: Partial<Manner>): Manner {
  return {
    case: fields.case ?? 'fold',
    accents: fields.accents ?? 'nearly',
    as: fields.as ?? 'text',
  };
}
