import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/core/text/layout.ts';
import {
  edit,
  emptyLine,
  insert,
  longestAnswer,
  visible,
  type Line,
} from '../../../src/io/prompts/line-editor.ts';
import type { Key } from '../../../src/io/prompts/key.ts';

function key(name: string, held: Partial<Key> = {}): Key {
  return { name, ctrl: false, meta: false, ...held };
}

/** A line written with `|` for its cursor. */
function line(marked: string): Line {
  return { text: marked.replace('|', ''), cursor: marked.indexOf('|') };
}

function marked({ text, cursor }: Line): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

const control = { ctrl: true };
const meta = { meta: true };

describe('a line', () => {
  it.each([
    ['typing puts text in at the cursor', 'a|c', key('b', { text: 'b' }), 'ab|c'],
    ['backspace takes one character', 'ab|c', key('backspace'), 'a|c'],
    ['backspace takes a whole emoji', '👩‍👩‍👧|', key('backspace'), '|'],
    ['backspace takes a letter with its accent', 'e\u0301|', key('backspace'), '|'],
    ['delete', 'a|bc', key('delete'), 'a|c'],
    ['left', 'ab|', key('left'), 'a|b'],
    ['left at the start', '|ab', key('left'), '|ab'],
    ['right over a wide character', '|日本', key('right'), '日|本'],
    ['home', 'ab|', key('home'), '|ab'],
    ['Ctrl-E', '|ab', key('e', control), 'ab|'],
    ['Ctrl-U', 'ab|c', key('u', control), '|c'],
    ['Ctrl-K', 'ab|c', key('k', control), 'ab|'],
    ['Ctrl-W', 'one two |three', key('w', control), 'one |three'],
    ['Alt-B', 'one two|', key('b', meta), 'one |two'],
    ['Alt-F', 'one| two', key('f', meta), 'one two|'],
    ['a paste comes in on one line', '|', key('paste', { text: 'a\r\n\tb\x1b[31m' }), 'a b[31m|'],
    ['a key that means nothing', 'a|', key('f7'), 'a|'],
  ])('%s', (_name, before, pressed, after) => {
    expect(marked(edit(line(before), pressed))).toBe(after);
  });

  it('is never longer than the longest answer, nor ends in half a character', () => {
    const text = '😀'.repeat(longestAnswer);
    const full = insert(insert(emptyLine, 'x'), text);
    expect(full.text.length).toBeLessThanOrEqual(longestAnswer);
    expect(full.text).not.toMatch(/\p{Cs}/u);
    expect(insert(full, 'more').text.length).toBe(longestAnswer);
  });

  it('shows on one row whatever is typed, with the cursor within it', () => {
    const typed = fc.string({
      unit: fc.constantFrom('a', ' ', '日', '👩‍👩‍👧', 'é', '\u202e', '\x07'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(typed, fc.nat(), fc.integer({ min: 6, max: 40 }), (text, at, width) => {
        const starts = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
        const { shown, afterCursor } = visible(
          { text, cursor: starts[at % (starts.length + 1)] ?? text.length },
          width,
        );
        expect(shown).not.toMatch(/\p{Cc}/u);
        expect(widthOf(shown)).toBeLessThanOrEqual(width);
        expect(afterCursor).toBeLessThanOrEqual(widthOf(shown));
      }),
    );
  });
});
