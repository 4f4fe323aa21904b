import { describe, expect, it } from 'vitest';
import { makePaint } from '../../../src/io/paint.ts';
import { typeOf } from '../../../src/core/question/types.ts';
import { plainPaint, type Look } from '../../../src/core/view/paint.ts';
import { prepareProse } from '../../../src/core/view/prose.ts';
import { showStats } from '../../../src/core/view/stats/screen.ts';
import { widthOf } from '../../../src/core/text/layout.ts';
import { halfAYear, overviewOf, simulatedDecks, writtenWith } from '../../support/overview.ts';

const decks = await simulatedDecks();
await prepareProse(decks.flatMap(({ questions }) => questions.map((one) => typeOf(one).stem(one))));
const bare = overviewOf(halfAYear);
const simulated = overviewOf(writtenWith(halfAYear, decks), decks);
/** With an item that does not go with the rest, which chance does not make. */
const titled = {
  ...simulated,
  stats: {
    ...simulated.stats,
    questions: simulated.stats.questions.map((one) =>
      one.question === 'question-3' ? { ...one, discrimination: -0.62, sessions: 41 } : one,
    ),
  },
};

function look(width: number, over: Partial<Look> = {}): Look {
  return { paint: plainPaint, width, plain: false, color: false, links: false, ...over };
}

const colors: Partial<Look> = { paint: makePaint(1), color: true };

describe.each([40, 80, 120])('stats in %i columns', (width) => {
  const screens = {
    'without-decks': showStats(bare, undefined, look(width)),
    'with-decks': showStats(titled, undefined, look(width)),
    colour: showStats(titled, undefined, look(width, colors)),
    'by-question': showStats(titled, 'question', look(width)),
    'by-week': showStats(bare, 'week', look(width)),
    ascii: showStats(bare, undefined, look(width, { ascii: true })),
  };

  it.each(Object.entries(screens))('look as they should: %s', async (name, lines) => {
    const visible = lines.join('\n').replaceAll('\u001b', '␛');
    await expect(`${visible}\n`).toMatchFileSnapshot(`stats/${name}-${width}.txt`);
  });

  it.each(Object.entries(screens))('keep within the width: %s', (_name, lines) => {
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
  });

  it('say the same without colour', () => {
    // oxlint-disable-next-line no-control-regex -- styles begin with a control character
    const stripped = screens.colour.map((line) => line.replace(/\u001b\[[0-9;]*m/g, ''));
    expect(stripped).toEqual(screens['with-decks']);
  });

  it('are ASCII where the terminal reads nothing else', () => {
    expect(screens.ascii.join('')).toMatch(/^[\x20-\x7e]*$/);
  });
});

it('stats in line mode say everything in words', async () => {
  const lines = showStats(titled, undefined, look(80, { plain: true }));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('stats/plain.txt');
  expect(lines.join('')).not.toMatch(/[▁-█░▒▓·]/u);
});
