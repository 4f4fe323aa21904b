import type { Rule } from '../rule.ts';
import { allOfTheAbove } from './item/all-of-the-above.ts';
import { noneOfTheAbove } from './item/none-of-the-above.ts';
import { tooManyOptions } from './item/too-many-options.ts';
import { trueFalseOptions } from './item/true-false-options.ts';

export const itemRules: readonly Rule[] = [
  allOfTheAbove,
  noneOfTheAbove,
  tooManyOptions,
  trueFalseOptions,
];
