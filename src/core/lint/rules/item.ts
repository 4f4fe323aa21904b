import type { Rule } from '../rule.ts';
import { allOfTheAbove } from './item/all-of-the-above.ts';

export const itemRules: readonly Rule[] = [allOfTheAbove];
