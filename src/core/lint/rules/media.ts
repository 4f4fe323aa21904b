import type { Rule } from '../rule.ts';

export const mediaRules: readonly Rule[] = [];
