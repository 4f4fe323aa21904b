import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unusedMedia } from '../../src/io/unused-media.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'quiz-media-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function unused(): readonly string[] {
  return unusedMedia(join(root, 'unit/images'), join(root, 'unit'));
}

const pictures = { 'unit/images/plot.png': '', 'unit/images/old.png': '' };

describe('unusedMedia()', () => {
  it('names what no text names', () => {
    put({ ...pictures, 'unit/deck.yaml': 'image: { file: images/plot.png }' });
    expect(unused()).toEqual(['old.png']);
  });

  it.each([
    ['another deck beside it', 'unit/other.yaml', 'file: images/old.png'],
    ['a deck or page further down', 'unit/part/page.html', '<img src="../images/old.png">'],
    ['a text beside the pictures', 'unit/images/README.md', 'old.png: by nobody'],
    ['Markdown with escapes or other capitals', 'unit/notes.md', '![](images/OLD.PNG)'],
  ])('spares what is named by %s', (_what, path, text) => {
    put({ ...pictures, 'unit/deck.yaml': 'images/plot.png', [path]: text });
    expect(unused()).toEqual([]);
  });

  it('spares what another was made from, and what is no picture', () => {
    put({
      ...pictures,
      'unit/deck.yaml': 'images/plot.png and images/old.png and my%20cat.png',
      'unit/images/plot.svg': '',
      'unit/images/plot@2x.png': '',
      'unit/images/my cat.png': '',
      'unit/images/data.bin': '',
      'unit/images/.hidden.png': '',
      'unit/images/more.png/inner.txt': '',
    });
    expect(unused()).toEqual([]);
  });

  it('says nothing where a text is too large to be read whole', () => {
    put({
      ...pictures,
      'unit/deck.yaml': 'images/plot.png',
      'unit/huge.csv': 'a'.repeat(5_000_000),
    });
    expect(unused()).toEqual([]);
  });

  it('says nothing of a folder that is not there', () => {
    expect(unusedMedia(join(root, 'nowhere'), root)).toEqual([]);
  });

  it('reads texts above the decks, up to the working folder', () => {
    put({ ...pictures, 'unit/deck.yaml': 'images/plot.png', 'all.yaml': 'unit/images/old.png' });
    const before = process.cwd();
    expect(unused()).toEqual(['old.png']);
    try {
      process.chdir(root);
      expect(unusedMedia('unit/images', 'unit')).toEqual([]);
    } finally {
      process.chdir(before);
    }
  });
});
