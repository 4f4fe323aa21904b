import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, root, write } from '../../support/quiz.ts';
import { quizHere } from '../../support/quiz-here.ts';
import { brokenRules } from '../../support/xapi-rules.ts';

const deck = join(root, 'quizzes/javascript-semantics.yaml');
const answers = join(root, 'test/sessions/javascript-semantics.answers.yaml');
const required = ['--actor', 'mailto:me@example.org', '--base', 'https://example.org/quiz'];

type Statement = {
  readonly id: string;
  readonly object: { readonly id: string; readonly definition: Record<string, unknown> };
  readonly result: { readonly response: string; readonly success: boolean };
};

async function xapi(dir: string, ...args: readonly string[]) {
  return await quizHere(['log', 'export', '--xapi', '--state-dir', dir, ...args]);
}

function statements(out: string): readonly Statement[] {
  return JSON.parse(out) as Statement[];
}

describe('quiz log export --xapi', async () => {
  const dir = folder();
  await quizHere(['run', deck, '--answers', answers, '--state-dir', dir]);
  const described = await xapi(dir, ...required, '--deck-file', deck);

  it('states every answer of a session by the rules, described by its deck', () => {
    expect(described).toMatchObject({ code: 0, err: '' });
    const all = statements(described.out);
    expect(all.length).toBeGreaterThan(10);
    for (const statement of all) expect(brokenRules(statement)).toEqual([]);
    for (const { object } of all) expect(object.definition).toHaveProperty('description');
    const choice = all.find(({ object }) => object.definition['interactionType'] === 'choice');
    expect(choice?.object.definition).toHaveProperty('choices');
    expect(choice?.object.definition['correctResponsesPattern']).toEqual([choice?.result.response]);
  });

  it('gives the same bytes again', async () => {
    expect((await xapi(dir, ...required, '--deck-file', deck)).out).toBe(described.out);
  });

  it('does without the deck, and without questions that mean something else now', async () => {
    const first = write(
      'deck.yaml',
      'id: d\nquestions: [{id: q, question: A?, choices: [a, b], answer: a}]\n',
    );
    const changed = write('deck.yaml', readFileSync(first, 'utf8').replace('A?', 'B?'));
    const home = folder();
    await quizHere(['run', first, '--answers', write('given.yaml', 'q: b\n'), '--state-dir', home]);
    const exported = async (...args: readonly string[]) =>
      statements((await xapi(home, ...required, ...args)).out)[0];
    const known = await exported('--deck-file', first);
    const bare = await exported();
    const other = await exported('--deck-file', changed);
    expect(known?.object.definition).toHaveProperty('choices');
    for (const statement of [bare, other]) {
      expect(brokenRules(statement)).toEqual([]);
      expect(statement?.object.definition).toEqual({
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'choice',
      });
      expect(statement).toMatchObject({ id: known?.id, result: { response: 'b' } });
    }
  });

  it('holds no prose marks in what people read', async () => {
    const marked = write(
      'marked.yaml',
      "id: d\nquestions: [{id: q, question: 'Is **bold** $\\alpha$?', answer: true}]\n",
    );
    const home = folder();
    await quizHere([
      'run',
      marked,
      '--answers',
      write('given.yaml', 'q: true\n'),
      '--state-dir',
      home,
    ]);
    const [statement] = statements((await xapi(home, ...required, '--deck-file', marked)).out);
    expect(statement?.object.definition['description']).toEqual({ en: 'Is bold alpha?' });
  });

  it.each([
    [[], /needs an address/],
    [['--base', 'x'], /`x` is no address/],
    [['--base', 'https://x.org'], /who answered/],
    [['--base', 'https://x.org', '--actor', '{'], /no JSON object/],
    [[...required, '--deck-file', 'no.yaml'], /Cannot read `no\.yaml`/],
    [[...required, '--deck-file', write('broken.yaml', 'questions: [{question: 1')], /with errors/],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await xapi(dir, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});
