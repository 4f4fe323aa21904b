import type { Rule } from '../rule.ts';
import { allOfTheAbove } from './item/all-of-the-above.ts';
import { blankInStem } from './item/blank-in-stem.ts';
import { kType } from './item/k-type.ts';
import { longestIsKey } from './item/longest-is-key.ts';
import { negativeStem } from './item/negative-stem.ts';
import { noneOfTheAbove } from './item/none-of-the-above.ts';
import { stemNotAQuestion } from './item/stem-not-a-question.ts';
import { tooManyOptions } from './item/too-many-options.ts';
import { trueFalseOptions } from './item/true-false-options.ts';
import { unsortedNumbers } from './item/unsorted-numbers.ts';
import { vagueOpener } from './item/vague-opener.ts';

export const itemRules: readonly Rule[] = [
  allOfTheAbove,
  noneOfTheAbove,
  longestIsKey,
  negativeStem,
  kType,
  trueFalseOptions,
  unsortedNumbers,
  blankInStem,
  stemNotAQuestion,
  vagueOpener,
  tooManyOptions,
];
