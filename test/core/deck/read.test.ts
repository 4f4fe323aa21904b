import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../../src/core/deck/read.ts';
import { read, told } from '../../support/read-deck.ts';

const bad = join(import.meta.dirname, '../../decks/bad/deck');
const ok = join(import.meta.dirname, '../../decks/ok');

const yamlOf = (folder: string) =>
  readdirSync(folder).filter((name) => /\.(yaml|json)$/.test(name));

describe('a deck with faults', () => {
  it.each(yamlOf(bad))('%s is told as written beside it', async (name) => {
    const deck = await read(readFileSync(join(bad, name)), name);
    await expect(told(deck)).toMatchFileSnapshot(join(bad, name.replace('.yaml', '.out')));
    expect(hasErrors(deck)).toBe(true);
  });

  it('keeps its good questions and says nothing of them', async () => {
    const deck = await read(readFileSync(join(bad, 'broken-among-good.yaml')));
    expect(deck.deck?.questions.map(({ question }) => question)).toEqual(['Fine']);
  });

  it('never misses the key that another is only a misspelling of', async () => {
    const deck = await read(readFileSync(join(bad, 'misspelt.yaml')));
    expect(deck.diagnostics.map(({ rule }) => rule)).not.toContain('schema/missing-key');
  });
});

describe('a deck without faults', () => {
  it.each(yamlOf(ok))('%s is read in silence', async (name) => {
    expect(told(await read(readFileSync(join(ok, name)), name))).toBe('\n');
  });

  it('gives every question the type that its keys tell', async () => {
    const { deck } = await read(readFileSync(join(ok, 'every-type.yaml')));
    expect(deck?.questions.map(({ id, type }) => [id, type])).toEqual(
      deck?.questions.map(({ type }) => [type, type]),
    );
  });

  it('keeps texts as they were typed', async () => {
    const { deck } = await read(
      'questions:\n' +
        ['1.10', '007', 'no', '~', '2024-01-02', '"1"', '0x1F']
          .map(
            (text) =>
              `  - {question: Q ${text.replaceAll('"', '')}, type: short-answer, answer: ${text}}\n`,
          )
          .join(''),
    );
    expect(
      deck?.questions.map((question) => (question.type === 'short-answer' ? question.answer : '')),
    ).toEqual(['1.10', '007', 'no', '~', '2024-01-02', '1', '0x1F']);
  });

  it('derives ids that stay when they are written into it', async () => {
    const items = ['What is ELU?', 'What is ELU?', '日本の首都は？', '???', 'Élan vital'];
    const bare = await read(
      `questions:\n${items.map((text) => `  - {question: "${text}", answer: true}\n`).join('')}`,
    );
    const ids = bare.deck?.questions.map(({ id }) => id) ?? [];
    expect(ids).toEqual([
      'what-is-elu',
      'what-is-elu-2',
      '日本の首都は',
      expect.stringMatching(/^q-[0-9a-f]{8}$/),
      'elan-vital',
    ]);
    const written = await read(
      `questions:\n${items.map((text, index) => `  - {id: "${ids[index]}", question: "${text}", answer: true}\n`).join('')}`,
    );
    expect(written.deck?.questions.map(({ id }) => id)).toEqual(ids);
    expect([...(written.deck?.hashes.values() ?? [])]).toEqual([
      ...(bare.deck?.hashes.values() ?? []),
    ]);
  });

  it('has a hash that a changed meaning changes, and a corrected explanation does not', async () => {
    const hash = async (more: string, answer = 'Paris') =>
      (
        await read(
          `questions:\n  - {id: a, question: Q, choices: [Paris, Rome], answer: ${answer}${more}}\n`,
        )
      ).deck?.hashes.get('a');
    const first = await hash('');
    expect(await hash(', explanation: E, hint: H, tags: [t], points: 2')).toBe(first);
    expect(await hash('', 'Rome')).not.toBe(first);
    const turned = (
      await read('questions:\n  - {id: a, question: Q, choices: [Rome, Paris], answer: Paris}\n')
    ).deck?.hashes.get('a');
    expect(turned).toBe(first);
  });

  it('gives its defaults to questions that have none of their own, and unites tags', async () => {
    const { deck } = await read(
      'tags: [x]\ndefaults: {points: 3, topic: T, case: exact, tags: [y]}\nquestions:\n  - {question: A, answer: b, tags: [z]}\n  - {question: B, answer: c, points: 1, topic: U}\n',
    );
    expect(deck?.questions.map(({ points, topic, tags }) => ({ points, topic, tags }))).toEqual([
      { points: 3, topic: 'T', tags: ['x', 'y', 'z'] },
      { points: 1, topic: 'U', tags: ['x', 'y'] },
    ]);
    expect(
      deck?.questions.map((question) =>
        question.type === 'short-answer' ? question.manner.case : '',
      ),
    ).toEqual(['exact', 'exact']);
  });
});
