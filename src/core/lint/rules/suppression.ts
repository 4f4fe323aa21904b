import type { Rule } from '../rule.ts';
import { unknown } from './suppression/unknown.ts';
import { unused } from './suppression/unused.ts';

export const suppressionRules: readonly Rule[] = [unused, unknown];
