import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainPaint, type Look } from '../../../src/core/view/paint.ts';
import { prepareProse, renderProse } from '../../../src/core/view/prose.ts';

const folder = join(import.meta.dirname, 'prose');
const texts = readdirSync(folder).filter((name) => name.endsWith('.md'));

function screen(text: string, title: string, width: number, plain: boolean): string {
  const look: Look = { paint: plainPaint, width, plain, color: false, links: false };
  return [`==== ${title}`, '', ...renderProse(text, look), ''].join('\n');
}

describe('prose on a screen of 40, 80 and 120 columns, and in line mode', () => {
  it.each(texts)('%s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    await prepareProse([text]);
    const screens = [
      ...[40, 80, 120].map((width) => screen(text, `${width} columns`, width, false)),
      screen(text, 'line mode', 80, true),
    ];
    await expect(screens.join('\n')).toMatchFileSnapshot(join(folder, name.replace(/md$/, 'txt')));
  });
});
