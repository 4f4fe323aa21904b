import { expect, it } from 'vitest';
import { mergeConfig } from '../../../src/core/config/merge.ts';

it('the project goes before the user, each key of lint and each rule on its own', () => {
  const project = {
    decks: ['a.yaml'],
    lint: { preset: 'strict' as const, rules: new Map([['one', 'off' as const]]) },
  };
  const user = {
    decks: ['mine.yaml'],
    color: 'never' as const,
    lint: {
      preset: 'exam' as const,
      'max-warnings': 2,
      rules: new Map([
        ['one', 'error' as const],
        ['two', 'info' as const],
      ]),
    },
  };
  expect(mergeConfig(project, user)).toEqual({
    decks: ['a.yaml'],
    color: 'never',
    lint: {
      preset: 'strict',
      'max-warnings': 2,
      rules: new Map([
        ['one', 'off'],
        ['two', 'info'],
      ]),
    },
  });
  expect(mergeConfig({}, user)).toEqual(user);
  expect(mergeConfig(project, {})).toEqual(project);
});
