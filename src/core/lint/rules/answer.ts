import type { Rule } from '../rule.ts';

export const answerRules: readonly Rule[] = [];
