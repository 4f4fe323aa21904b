import type { Rule } from '../rule.ts';
import { doubleQuestion } from './card/double-question.ts';
import { enumeration } from './card/enumeration.ts';
import { longAnswer } from './card/long-answer.ts';
import { yesNo } from './card/yes-no.ts';

export const cardRules: readonly Rule[] = [enumeration, longAnswer, doubleQuestion, yesNo];
