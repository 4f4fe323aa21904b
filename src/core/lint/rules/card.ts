import type { Rule } from '../rule.ts';

export const cardRules: readonly Rule[] = [];
