import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { deckSchema } from '../../../src/core/deck/schema.ts';

const root = join(import.meta.dirname, '../../..');
const quizzes = join(root, 'quizzes');

/** As an editor reads a deck: by another reader and another validator than ours. */
const validate = new Ajv({ strict: false, allErrors: true }).compile(deckSchema());

const decks = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));

describe('the JSON Schema of a deck', () => {
  it('is the file that ships (npm run schema writes it)', async () => {
    await expect(`${JSON.stringify(deckSchema(), null, 2)}\n`).toMatchFileSnapshot(
      join(quizzes, 'deck.schema.json'),
    );
  });

  it('is valid against the draft-07 meta-schema', () => {
    expect(new Ajv({ strict: false }).validateSchema(deckSchema())).toBe(true);
  });

  it.each([...decks(quizzes), ...decks(join(root, 'test/decks/ok'))])('accepts %s', (path) => {
    validate(parse(readFileSync(path, 'utf8')));
    expect(validate.errors).toBeNull();
  });

  it.each([
    'just a text',
    '[]',
    'questions: []',
    'title: no questions',
    'questions: [{answer: true}]',
    'questions: [{question: a, choices: [x, y], answer: x, tolerance: 1}]',
    'questions: [{question: a, awnser: x}]',
    'questions: [{question: a, answer: x, points: many}]',
    'questions: [{question: a, answer: x, difficulty: 9}]',
    'questions: [{question: a, answer: x, tags: one}]',
    'questions: [{question: a, choices: x, answer: x}]',
    'questions: [{question: a, answer: {b: c}}]',
    'questions: [{type: flashcard, question: a}]',
    'questions: [{type: cloze, question: a}]',
    'questions: [{type: nonsense, question: a, answer: b}]',
    '{titel: a, questions: [{question: a, answer: b}]}',
    '{defaults: {colour: red}, questions: [{question: a, answer: b}]}',
  ])('refuses %s', (deck) => {
    expect(validate(parse(deck))).toBe(false);
  });
});
