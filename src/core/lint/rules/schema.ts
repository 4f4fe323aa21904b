import type { Rule } from '../rule.ts';
import { conflictingKeys } from './schema/conflicting-keys.ts';
import { duplicateId } from './schema/duplicate-id.ts';
import { duplicateTag } from './schema/duplicate-tag.ts';
import { emptyDeck } from './schema/empty-deck.ts';
import { emptyText } from './schema/empty-text.ts';
import { invalidValue } from './schema/invalid-value.ts';
import { misplacedKey } from './schema/misplaced-key.ts';
import { missingKey } from './schema/missing-key.ts';
import { unknownKey } from './schema/unknown-key.ts';
import { unstableId } from './schema/unstable-id.ts';
import { wrongType } from './schema/wrong-type.ts';

export const schemaRules: readonly Rule[] = [
  conflictingKeys,
  duplicateId,
  duplicateTag,
  emptyDeck,
  emptyText,
  invalidValue,
  misplacedKey,
  missingKey,
  unknownKey,
  unstableId,
  wrongType,
];
