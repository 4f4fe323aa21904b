import type { Rule } from '../rule.ts';
import { absoluteTerms } from './item/absolute-terms.ts';
import { allOfTheAbove } from './item/all-of-the-above.ts';
import { articleCue } from './item/article-cue.ts';
import { blankInStem } from './item/blank-in-stem.ts';
import { kType } from './item/k-type.ts';
import { longestIsKey } from './item/longest-is-key.ts';
import { mixedOptionStyle } from './item/mixed-option-style.ts';
import { negativeStem } from './item/negative-stem.ts';
import { noExplanation } from './item/no-explanation.ts';
import { noneOfTheAbove } from './item/none-of-the-above.ts';
import { optionContainsOption } from './item/option-contains-option.ts';
import { stemNotAQuestion } from './item/stem-not-a-question.ts';
import { tooManyOptions } from './item/too-many-options.ts';
import { trueFalseOptions } from './item/true-false-options.ts';
import { unsortedNumbers } from './item/unsorted-numbers.ts';
import { vagueTerms } from './item/vague-terms.ts';
import { vagueOpener } from './item/vague-opener.ts';
import { windowDressing } from './item/window-dressing.ts';
import { wordRepeat } from './item/word-repeat.ts';

export const itemRules: readonly Rule[] = [
  allOfTheAbove,
  noneOfTheAbove,
  longestIsKey,
  negativeStem,
  kType,
  articleCue,
  mixedOptionStyle,
  optionContainsOption,
  trueFalseOptions,
  unsortedNumbers,
  blankInStem,
  stemNotAQuestion,
  vagueOpener,
  tooManyOptions,
  absoluteTerms,
  vagueTerms,
  wordRepeat,
  windowDressing,
  noExplanation,
];
