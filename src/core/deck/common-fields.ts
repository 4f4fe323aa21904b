import { optional, required, type Decoder } from '../text/decode.ts';
import {
  boolean,
  either,
  listOf,
  mapped,
  oneOf,
  text,
  textOrTexts,
  texts,
} from '../text/decoders.ts';
import { integer, number, seconds } from '../text/number-decoders.ts';
import { record } from '../text/record.ts';
import type { Standard } from '../question/type.ts';
import { typeWords } from '../question/type-words.ts';
import { typeNames } from '../question/types.ts';

const longestId = 128;

export const id: Decoder<string> = text({ longest: longestId });

/** A code alone, or with where it comes from. */
const standard: Decoder<Standard> = either(
  mapped(text(), (code): Standard => ({ code })),
  record({
    framework: optional(text(), 'Name of the framework'),
    code: required(text(), 'Code within the framework'),
    uri: optional(text(), 'Where the statement can be read'),
  }),
);

export const standards: Decoder<readonly Standard[]> = listOf(standard, 'a list of standards');

const image = record({
  file: required(text(), 'Path from the folder of the deck'),
  alt: required(text(), 'What the image shows, in words'),
});

/** Keys that every question may have, whatever its type. */
export const commonFields = {
  type: optional(
    oneOf(typeNames, typeWords),
    'The question type; inferred from the other keys when left out',
  ),
  id: optional(id, 'Stable identity in the score log; derived from the text when left out'),
  question: optional(text(), 'The stem: Markdown with TeX math in $…$'),
  explanation: optional(text(), 'Shown after every answer, right or wrong; Markdown'),
  hint: optional(textOrTexts(), 'Given on request, one at a time'),
  points: optional(number(0, 1000), 'What a right answer is worth; 1 when left out'),
  tags: optional(texts(), 'Words to choose questions by; united with the tags of the deck'),
  topic: optional(text(), 'What the question is about; results are counted by it'),
  difficulty: optional(
    integer(1, 5, 'Write a number: 1 is the easiest, 5 the hardest'),
    'From 1, easy, to 5, hard',
  ),
  time: optional(seconds(1, 86_400), 'Seconds to answer'),
  image: optional(image, 'A picture, shown as its words; `o` opens it'),
  source: optional(text(), 'Where the question comes from'),
  standards: optional(standards, 'What the question is aligned to'),
  shuffle: optional(
    boolean(),
    'Whether choices are shown in another order each time; true when left out',
  ),
} as const;
