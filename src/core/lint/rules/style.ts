import type { Rule } from '../rule.ts';
import { blankLineBetweenQuestions } from './style/blank-line-between-questions.ts';
import { doubleSpace } from './style/double-space.ts';
import { finalNewline } from './style/final-newline.ts';
import { indentation } from './style/indentation.ts';
import { keyOrder } from './style/key-order.ts';
import { knownTypo } from './style/known-typo.ts';
import { lineLength } from './style/line-length.ts';
import { optionCapitalisation } from './style/option-capitalisation.ts';
import { optionFinalPunctuation } from './style/option-final-punctuation.ts';
import { quoteMarks } from './style/quote-marks.ts';
import { quoteStyle } from './style/quote-style.ts';
import { titleCase } from './style/title-case.ts';
import { trailingSpace } from './style/trailing-space.ts';

export const styleRules: readonly Rule[] = [
  blankLineBetweenQuestions,
  doubleSpace,
  finalNewline,
  indentation,
  keyOrder,
  knownTypo,
  lineLength,
  optionCapitalisation,
  optionFinalPunctuation,
  quoteMarks,
  quoteStyle,
  titleCase,
  trailingSpace,
];
