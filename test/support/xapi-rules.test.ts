import { describe, expect, it } from 'vitest';
import { brokenRules } from './xapi-rules.ts';

const choice = {
  type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  interactionType: 'choice',
  correctResponsesPattern: ['a[,]b'],
  choices: [{ id: 'a' }, { id: 'b', description: { en: 'B' } }],
};
const statement = {
  id: '12345678-1234-5678-9234-567812345678',
  actor: { objectType: 'Agent', mbox: 'mailto:a@b.c' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
  object: { objectType: 'Activity', id: 'https://x.org/q', definition: choice },
  result: { score: { scaled: 0.5, raw: 1, min: 0, max: 2 }, response: 'a', duration: 'PT1.5S' },
  timestamp: '2026-01-01T00:00:00.000Z',
};

function withDefinition(over: object): object {
  return { ...statement, object: { ...statement.object, definition: { ...choice, ...over } } };
}

describe('the rules of xAPI', () => {
  it('are kept by a plain statement', () => {
    expect(brokenRules(statement)).toEqual([]);
  });

  it.each([
    [{ ...statement, id: 'x' }, 'no UUID'],
    [{ ...statement, extra: 1 }, 'extra is not allowed'],
    [{ ...statement, result: null }, 'null'],
    [{ ...statement, result: {} }, 'an empty object'],
    [{ ...statement, timestamp: '2026-01-01T00:00:00Z' }, 'no timestamp'],
    [{ ...statement, timestamp: '9999-01-01T00:00:00.000Z' }, 'in the future'],
    [{ ...statement, actor: { objectType: 'Agent' } }, '0 identifiers'],
    [{ ...statement, actor: { ...statement.actor, openid: 'https://x.org' } }, '2 identifiers'],
    [{ ...statement, verb: { ...statement.verb, display: { 'e n': 'x' } } }, 'no language tag'],
    [{ ...statement, object: { ...statement.object, id: 'https://x.org/a b' } }, 'no IRI'],
    [{ ...statement, result: { score: { scaled: 1.5 } } }, 'scaled is 1.5'],
    [{ ...statement, result: { score: { raw: 3, min: 0, max: 2 } } }, 'out of its range'],
    [{ ...statement, result: { score: { min: 0, max: 0 } } }, 'not below max'],
    [{ ...statement, result: { duration: 'PT1.505S' } }, 'no duration'],
    [{ ...statement, result: { success: 'true' } }, 'no boolean'],
    [{ ...statement, result: { response: 'a[,]c' } }, 'no response of choice'],
    [{ ...statement, context: { registration: 's' } }, 'no UUID'],
    [{ ...statement, context: { extensions: { key: 1 } } }, 'no IRI'],
    [withDefinition({ interactionType: 'quiz' }), 'no interaction type'],
    [withDefinition({ interactionType: 'numeric' }), 'choices in numeric'],
    [withDefinition({ choices: [{ id: 'a' }, { id: 'a' }] }), 'ids are not distinct'],
    [withDefinition({ choices: [{ id: 'a b' }] }), 'no id without white space'],
    [withDefinition({ correctResponsesPattern: ['c'] }), 'no pattern of choice'],
  ])('are broken by %j', (broken, rule) => {
    expect(brokenRules(broken).join('\n')).toContain(rule);
  });
});
