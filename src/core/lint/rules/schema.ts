import type { Rule } from '../rule.ts';
import { unstableId } from './schema/unstable-id.ts';

export const schemaRules: readonly Rule[] = [unstableId];
