import type { Rule } from '../rule.ts';
import { absolute } from './media/absolute.ts';
import { caseMismatch } from './media/case-mismatch.ts';
import { missing } from './media/missing.ts';
import { outsideDeck } from './media/outside-deck.ts';
import { unused } from './media/unused.ts';

export const mediaRules: readonly Rule[] = [absolute, caseMismatch, missing, outsideDeck, unused];
