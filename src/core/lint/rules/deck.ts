import type { Rule } from '../rule.ts';

export const deckRules: readonly Rule[] = [];
