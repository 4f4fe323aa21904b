import type { Rule } from '../rule.ts';
import { allCorrect } from './answer/all-correct.ts';
import { clozeAnki } from './answer/cloze-anki.ts';
import { clozeEmpty } from './answer/cloze-empty.ts';
import { clozeInQuestion } from './answer/cloze-in-question.ts';
import { clozeNoBlank } from './answer/cloze-no-blank.ts';
import { clozeUnbalanced } from './answer/cloze-unbalanced.ts';
import { distractorAccepted } from './answer/distractor-accepted.ts';
import { duplicateAccepted } from './answer/duplicate-accepted.ts';
import { duplicateChoice } from './answer/duplicate-choice.ts';
import { explanationContradicts } from './answer/explanation-contradicts.ts';
import { fewChoices } from './answer/few-choices.ts';
import { indexOutOfRange } from './answer/index-out-of-range.ts';
import { leaksInQuestion } from './answer/leaks-in-question.ts';
import { lookalikeChoice } from './answer/lookalike-choice.ts';
import { matchingDuplicate } from './answer/matching-duplicate.ts';
import { matchingTooFew } from './answer/matching-too-few.ts';
import { multipleCorrect } from './answer/multiple-correct.ts';
import { noneCorrect } from './answer/none-correct.ts';
import { notInChoices } from './answer/not-in-choices.ts';
import { numberAsText } from './answer/number-as-text.ts';
import { numericTolerance } from './answer/numeric-tolerance.ts';
import { orderingDuplicate } from './answer/ordering-duplicate.ts';
import { orderingSorted } from './answer/ordering-sorted.ts';
import { orderingTooFew } from './answer/ordering-too-few.ts';
import { regex } from './answer/regex.ts';
import { shuffleUnsafe } from './answer/shuffle-unsafe.ts';
import { toleranceTooLoose } from './answer/tolerance-too-loose.ts';
import { tooFewChoices } from './answer/too-few-choices.ts';
import { unreachable } from './answer/unreachable.ts';
import { untypeable } from './answer/untypeable.ts';

export const answerRules: readonly Rule[] = [
  allCorrect,
  clozeAnki,
  clozeEmpty,
  clozeInQuestion,
  clozeNoBlank,
  clozeUnbalanced,
  distractorAccepted,
  duplicateAccepted,
  duplicateChoice,
  explanationContradicts,
  fewChoices,
  indexOutOfRange,
  leaksInQuestion,
  lookalikeChoice,
  matchingDuplicate,
  matchingTooFew,
  multipleCorrect,
  noneCorrect,
  notInChoices,
  numberAsText,
  numericTolerance,
  orderingDuplicate,
  orderingSorted,
  orderingTooFew,
  regex,
  shuffleUnsafe,
  toleranceTooLoose,
  tooFewChoices,
  unreachable,
  untypeable,
];
