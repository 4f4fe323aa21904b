import { expect, it } from 'vitest';
import { Unfit } from '../../src/io/reasons.ts';
import { logProblem, ShortWrite } from '../../src/io/log-problem.ts';

const failed = (code: string) => Object.assign(new Error('/a.lock'), { code });

it.each([
  ['ENOSPC', 'retry'],
  ['EDQUOT', 'retry'],
  ['EFBIG', 'retry'],
  ['EIO', 'retry'],
  ['EAGAIN', 'retry'],
  ['EROFS', 'retry'],
  ['ENOENT', 'retry'],
  ['ESTALE', 'retry'],
  ['ELOCKED', 'retry'],
  ['EACCES', 'refused'],
  ['EISDIR', 'refused'],
  ['ELOOP', 'refused'],
  ['', 'refused'],
])('after %s an answer may be saved again, or not: %s', (code, kind) => {
  expect(logProblem('Not saved', failed(code)).kind).toBe(kind);
});

it('says what was to be done, and why it was not', () => {
  const words = (error: Error) => logProblem('Not saved', error);
  expect(words(new Unfit('it is shut'))).toEqual({
    kind: 'refused',
    message: 'Not saved: it is shut',
  });
  expect(words(new ShortWrite())).toEqual({
    kind: 'retry',
    message: 'Not saved: there was room for a part of the entry only',
  });
  expect(words(failed('ELOOP')).message).toBe('Not saved: it is a link');
  expect(words(failed('ELOCKED')).message).toMatch(/`\/a\.lock`; delete it if none is running$/);
  expect(words(failed('ENOSPC')).message).toBe('Not saved: the disk is full');
});
