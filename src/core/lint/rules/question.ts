import type { Rule } from '../rule.ts';

export const questionRules: readonly Rule[] = [];
