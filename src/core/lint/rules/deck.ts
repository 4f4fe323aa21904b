import type { Rule } from '../rule.ts';
import { keyPositionBias } from './deck/key-position-bias.ts';
import { longestKeyBias } from './deck/longest-key-bias.ts';
import { trueFalseImbalance } from './deck/true-false-imbalance.ts';

export const deckRules: readonly Rule[] = [keyPositionBias, longestKeyBias, trueFalseImbalance];
