import type { Rule } from '../rule.ts';
import { clozeAnki } from './answer/cloze-anki.ts';
import { clozeEmpty } from './answer/cloze-empty.ts';
import { clozeNoBlank } from './answer/cloze-no-blank.ts';
import { clozeUnbalanced } from './answer/cloze-unbalanced.ts';
import { duplicateChoice } from './answer/duplicate-choice.ts';
import { matchingDuplicate } from './answer/matching-duplicate.ts';
import { matchingTooFew } from './answer/matching-too-few.ts';
import { multipleCorrect } from './answer/multiple-correct.ts';
import { noneCorrect } from './answer/none-correct.ts';
import { notInChoices } from './answer/not-in-choices.ts';
import { orderingDuplicate } from './answer/ordering-duplicate.ts';
import { orderingTooFew } from './answer/ordering-too-few.ts';
import { tooFewChoices } from './answer/too-few-choices.ts';

export const answerRules: readonly Rule[] = [
  clozeAnki,
  clozeEmpty,
  clozeNoBlank,
  clozeUnbalanced,
  duplicateChoice,
  matchingDuplicate,
  matchingTooFew,
  multipleCorrect,
  noneCorrect,
  notInChoices,
  orderingDuplicate,
  orderingTooFew,
  tooFewChoices,
];
