import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/io/replace.ts';
import { folder } from '../support/quiz.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('replacing a file', () => {
  it('writes the new text, keeps the mode and leaves nothing beside it', () => {
    const dir = folder();
    const path = join(dir, 'deck.yaml');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    expect(replaceFile(path, bytes('new'), bytes('old'))).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(dir)).toEqual(['deck.yaml']);
  });

  it('follows a link and keeps it a link', () => {
    const dir = folder();
    writeFileSync(join(dir, 'real.yaml'), 'old');
    symlinkSync('real.yaml', join(dir, 'link.yaml'));
    expect(replaceFile(join(dir, 'link.yaml'), bytes('new'))).toBeUndefined();
    expect(readlinkSync(join(dir, 'link.yaml'))).toBe('real.yaml');
    expect(readFileSync(join(dir, 'real.yaml'), 'utf8')).toBe('new');
  });

  it('leaves a file alone that was changed since it was read', () => {
    const dir = folder();
    const path = join(dir, 'deck.yaml');
    writeFileSync(path, 'somebody else');
    expect(replaceFile(path, bytes('new'), bytes('old'))?.reason).toContain('changed');
    expect(readFileSync(path, 'utf8')).toBe('somebody else');
    expect(readdirSync(dir)).toEqual(['deck.yaml']);
  });

  it('refuses a read-only file, a folder and a dangling link', () => {
    const dir = folder();
    writeFileSync(join(dir, 'locked.yaml'), 'old', { mode: 0o444 });
    mkdirSync(join(dir, 'folder'));
    symlinkSync('nowhere', join(dir, 'dangling'));
    for (const name of ['locked.yaml', 'folder', 'dangling']) {
      expect(replaceFile(join(dir, name), bytes('new'))).toMatchObject({ kind: 'problem' });
    }
    expect(readFileSync(join(dir, 'locked.yaml'), 'utf8')).toBe('old');
    expect(existsSync(join(dir, 'nowhere'))).toBe(false);
  });

  it('makes a file that was not there', () => {
    const path = join(folder(), 'new.json');
    expect(replaceFile(path, bytes('{}'))).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('{}');
  });

  it('clears away what a killed program left, but not what a living one is writing', () => {
    const dir = folder();
    const path = join(dir, 'deck.yaml');
    const [dead, living] = [
      join(dir, '.deck.yaml.999999999.0123abcd.tmp'),
      join(dir, `.deck.yaml.${process.pid}.0123abcd.tmp`),
    ];
    for (const file of [path, dead, living]) writeFileSync(file, 'old');
    for (const file of [dead, living]) utimesSync(file, 1, 1);
    replaceFile(path, bytes('new'));
    expect(existsSync(dead)).toBe(false);
    expect(existsSync(living)).toBe(true);
  });
});
