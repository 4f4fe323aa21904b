import type { Rule } from '../rule.ts';
import { contradiction } from './question/contradiction.ts';
import { duplicate } from './question/duplicate.ts';

export const questionRules: readonly Rule[] = [duplicate, contradiction];
