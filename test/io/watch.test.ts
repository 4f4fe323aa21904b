import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { describe, expect, it, vi } from 'vitest';
import { watchPaths } from '../../src/io/watch.ts';
import { folder } from '../support/quiz.ts';

/** A keyboard that nobody uses until it ends. */
function keyboard(): ReadStream {
  return Object.assign(new PassThrough(), { isTTY: true }) as unknown as ReadStream;
}

/** Does one thing after the other, and counts those that are told. */
async function watched(paths: readonly string[], steps: readonly (() => void)[]): Promise<number> {
  const changed = vi.fn<() => void>();
  const input = keyboard();
  const ended = watchPaths(paths, changed, input);
  let told = 0;
  for (const step of steps) {
    // What an earlier step made must not be taken for this one's.
    await new Promise((resolve) => setTimeout(resolve, 250));
    changed.mockClear();
    step();
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 10_000);
    told += 1;
  }
  input.push(null);
  await ended;
  return told;
}

function replace(path: string): void {
  writeFileSync(`${path}.new`, 'new');
  renameSync(`${path}.new`, path);
}

describe('what is watched', () => {
  it('is a file below a folder, also after it was replaced by another, again and again', async () => {
    const place = folder();
    mkdirSync(join(place, 'sub'));
    const deck = join(place, 'sub/deck.yaml');
    writeFileSync(deck, 'old');
    const steps = [
      () => replace(deck),
      () => replace(deck),
      () => writeFileSync(deck, 'more'),
      () => replace(deck),
      () => rmSync(deck),
    ];
    expect(await watched([place], steps)).toBe(steps.length);
  });

  it('is a folder that was made later, and one that was made anew', async () => {
    const place = folder();
    const sub = join(place, 'a/b');
    const deck = join(sub, 'deck.yaml');
    const steps = [
      () => mkdirSync(sub, { recursive: true }),
      () => writeFileSync(deck, 'one'),
      () => rmSync(join(place, 'a'), { recursive: true }),
      () => mkdirSync(sub, { recursive: true }),
      () => writeFileSync(deck, 'one'),
      () => replace(deck),
    ];
    expect(await watched([place], steps)).toBe(steps.length);
  });

  it('is a file that was named, also after it was replaced, and nothing beside it', async () => {
    const place = folder();
    const deck = join(place, 'deck.yaml');
    writeFileSync(deck, 'old');
    const steps = [() => replace(deck), () => replace(deck), () => writeFileSync(deck, 'x')];
    expect(await watched([deck], steps)).toBe(steps.length);

    const changed = vi.fn<() => void>();
    const input = keyboard();
    const ended = watchPaths([deck], changed, input);
    writeFileSync(join(place, 'other.yaml'), 'other');
    await new Promise((resolve) => setTimeout(resolve, 400));
    input.push(null);
    await ended;
    expect(changed).not.toHaveBeenCalled();
  });

  it('is nothing that is not there, which is told', async () => {
    expect(await watchPaths([join(folder(), 'no')], () => {}, keyboard())).toEqual({
      kind: 'problem',
      reason: 'no such file or folder',
    });
  });
});
