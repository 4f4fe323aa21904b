import type { Fields, Schema } from '../text/decode.ts';
import { recordSchema } from '../text/record.ts';
import type { QuestionType } from '../question/type.ts';
import { types } from '../question/types.ts';
import { commonFields } from './common-fields.ts';
import { deckFields } from './deck-fields.ts';

/**
 * The JSON Schema (draft-07) of a deck, from the declarations that the reader uses. It holds the
 * shape of a deck; what only the reader sees (an answer that is no choice) is for `quiz lint`.
 */
export function deckSchema(): Schema {
  const deck = recordSchema(deckFields);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'quizdeck deck',
    description:
      'A deck of questions for `quiz`: a map with `questions`, or a bare list of questions.',
    anyOf: [
      { $ref: '#/definitions/deck' },
      { type: 'array', items: { $ref: '#/definitions/question' }, minItems: 1 },
    ],
    definitions: {
      deck: {
        ...deck,
        properties: { $schema: { type: 'string' }, ...(deck['properties'] as Schema) },
      },
      question: { anyOf: types.map(({ name }) => ({ $ref: `#/definitions/${name}` })) },
      ...Object.fromEntries(types.map((type) => [type.name, questionSchema(type)])),
    },
  };
}

/** An item of one type: `type` may be left out where the other keys tell it. */
function questionSchema(type: QuestionType): Schema {
  const named = {
    ...commonFields.type,
    decoder: { ...commonFields.type.decoder, schema: { const: type.name } },
    required: type.mustBeNamed === true,
  };
  const stem = { ...commonFields.question, required: type.stemIsOptional !== true };
  const fields: Fields = { ...commonFields, ...type.fields, type: named, question: stem };
  return { title: type.name, description: type.summary, ...recordSchema(fields) };
}
