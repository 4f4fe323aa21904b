import { describe, expect, it } from 'vitest';
import { runOf } from '../../../src/core/log/answer-runs.ts';

const read = runOf(['deck', 'question'], ['deck', 'question', 'tags']);

describe('members of an answer that stand side by side', () => {
  it.each([
    '"deck":"a","question":"b"',
    '"deck":"a","question":"b","tags":["c"]',
    ' "deck" : "a" ,\n"question":"b"',
  ])('are read of %s', (json) => {
    expect(read(json)).toMatchObject(JSON.parse(`{${json}}`));
  });

  it.each([
    '',
    'nonsense',
    '"deck":"a"',
    '"question":"b","deck":"a"',
    '"deck":"a","question":"b","hash":"c"',
    '"deck":"a","question":"b","tags":["c"],"try":1',
    '"deck":"a","question":1',
    '"deck":null,"question":"b"',
    '"deck":"a","question":"b","tags":"c"',
    '"deck":"a","question":"b"},{',
    '"kind":"undo","target":"a"',
  ])('are not read of %s', (json) => {
    expect(read(json)).toBeUndefined();
  });

  it('are not read as those of another kind of entry', () => {
    expect(runOf(['kind'])('"kind":"answer"')).toBeDefined();
    expect(runOf(['kind'])('"kind":"undo"')).toBeUndefined();
    expect(runOf(['v'])('"v":2')).toBeUndefined();
  });
});
