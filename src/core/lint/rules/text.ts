import type { Rule } from '../rule.ts';
import { brokenLink } from './text/broken-link.ts';
import { rawHtml } from './text/raw-html.ts';
import { unbalancedMath } from './text/unbalanced-math.ts';
import { unclosedFence } from './text/unclosed-fence.ts';

export const textRules: readonly Rule[] = [brokenLink, rawHtml, unbalancedMath, unclosedFence];
