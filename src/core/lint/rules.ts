import type { Rule } from './rule.ts';
import { answerRules } from './rules/answer.ts';
import { cardRules } from './rules/card.ts';
import { deckRules } from './rules/deck.ts';
import { encodingRules } from './rules/encoding.ts';
import { itemRules } from './rules/item.ts';
import { mediaRules } from './rules/media.ts';
import { questionRules } from './rules/question.ts';
import { schemaRules } from './rules/schema.ts';
import { styleRules } from './rules/style.ts';
import { suppressionRules } from './rules/suppression.ts';
import { textRules } from './rules/text.ts';
import { yamlRules } from './rules/yaml.ts';

/** Every rule, by group; a rule is one file in its group's folder and one line in its group's list. */
export const rules: readonly Rule[] = [
  ...encodingRules,
  ...yamlRules,
  ...schemaRules,
  ...answerRules,
  ...questionRules,
  ...mediaRules,
  ...textRules,
  ...itemRules,
  ...cardRules,
  ...deckRules,
  ...styleRules,
  ...suppressionRules,
];

const byName = new Map(rules.map((one) => [one.name, one]));

export function ruleNamed(name: string): Rule | undefined {
  return byName.get(name);
}
