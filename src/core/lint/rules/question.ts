import type { Rule } from '../rule.ts';
import { contradiction } from './question/contradiction.ts';
import { crossLeak } from './question/cross-leak.ts';
import { duplicate } from './question/duplicate.ts';
import { nearDuplicate } from './question/near-duplicate.ts';

export const questionRules: readonly Rule[] = [duplicate, contradiction, nearDuplicate, crossLeak];
