import { expect, it } from 'vitest';
import { rules } from '../../../src/core/lint/rules.ts';
import { lintExample } from '../../support/lint-example.ts';

const signs = [
  ...' _?!.,;:-–"“”‘\'`$*()[]{}<>|\\/&%#=+1aAäÄéI中',
  'a ',
  '1 ',
  '1,',
  'not ',
  'a, ',
  '? a',
  'and ',
  '“a',
  'I. ',
  '__ ',
  '\n\n',
  'all of ',
];

/** A pattern that goes back over what it has matched would not end in the time a test has. */
it.each(signs)('comes to an end with texts of %j alone', async (sign) => {
  const long = `${sign.repeat(Math.ceil(3_000 / sign.length))}x`;
  const question = `Which ${long} not ${long}`.slice(0, 5_000);
  const deck = [
    { id: 'chosen', question, choices: [`a${long}`, `b${long}`, `c ${long}`], answer: `b${long}` },
    { id: 'typed', question: `${long} ends`, answer: `d ${long}` },
    { id: 'again', question: `${long}  ends`, answer: `e ${long}` },
  ];
  const { diagnostics } = await lintExample(
    { deck: JSON.stringify(deck.map((one) => ({ ...one, shuffle: false }))) },
    { extend: rules.map(({ name }) => name) },
  );
  expect(diagnostics.every(({ message }) => message !== '')).toBe(true);
});
