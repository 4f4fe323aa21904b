import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statsPage } from '../src/core/view/stats-page/page.ts';
import { browserPath, startBrowser, type Browser, type PageView } from './support/browser.ts';
import { halfAYear, overviewOf, simulatedDecks, writtenWith } from './support/overview.ts';
import { write } from './support/quiz.ts';

const path = browserPath();

/** Set to a folder, it gets a picture of every view. */
const pictures = process.env['QUIZ_PICTURES'];

const light = ['rgb(255, 255, 255)', 'rgb(28, 35, 48)'];
const dark = ['rgb(20, 24, 31)', 'rgb(230, 233, 239)'];
const printed = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'];

/** How somebody looks at the page, the one of its two calendars that is shown, and its colours. */
const views: readonly (readonly [string, PageView, calendar: string, colors: string[]])[] = [
  ['phone', { width: 360, scheme: 'light', media: 'screen' }, 'narrow', light],
  ['phone-dark', { width: 360, scheme: 'dark', media: 'screen' }, 'narrow', dark],
  ['desktop', { width: 1280, scheme: 'light', media: 'screen' }, 'wide', light],
  ['desktop-dark', { width: 1280, scheme: 'dark', media: 'screen' }, 'wide', dark],
  // Paper is white, also for who likes it dark.
  ['paper', { width: 794, scheme: 'dark', media: 'print' }, 'wide', printed],
];

/** What lies beside the page, where nobody can scroll to it; tables scroll by themselves. */
const outside = `[...document.querySelectorAll('main *')].filter((one) => {
  if (one.closest('.table')) return false;
  const { right, left, width } = one.getBoundingClientRect();
  return width > 0 && (right > innerWidth + 2 || left < -2);
}).map((one) => one.outerHTML.slice(0, 80))`;

/** Texts of charts smaller than somebody can read on a phone. */
const small = `[...document.querySelectorAll('svg')].filter((chart) => {
  const { width } = chart.getBoundingClientRect();
  return width > 0 && (12 * width) / chart.viewBox.baseVal.width < 11;
}).length`;

const calendars = `[...document.querySelectorAll('.wide, .narrow')].filter((one) => one.offsetWidth > 0).map((one) => one.className)`;

const colors = `[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]`;

if (path === undefined)
  console.warn('The page was not looked at: no Chromium in QUIZ_CHROMIUM or on the PATH');

describe.skipIf(path === undefined)('the page in Chromium', () => {
  let browser: Browser;
  let file: string;

  beforeAll(async () => {
    const decks = await simulatedDecks();
    file = write('report.html', statsPage(overviewOf(writtenWith(halfAYear, decks), decks)));
    browser = await startBrowser(path ?? '');
  }, 60_000);
  afterAll(() => browser.close());

  it.each(views)('fits, in its colours: %s', async (name, view, calendar, looks) => {
    await browser.view(file, view);
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      writeFileSync(join(pictures, `${name}.png`), await browser.screenshot());
    }
    expect(await browser.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      view.width,
    );
    expect(await browser.evaluate(outside)).toEqual([]);
    expect(await browser.evaluate(small)).toBe(0);
    expect(await browser.evaluate(calendars)).toEqual([calendar]);
    expect(await browser.evaluate(colors)).toEqual(looks);
  });

  // Before the control below, which breaks it.
  it('asked for nothing but itself, and broke no policy', () => {
    expect(new Set(browser.requests.map((url) => url.split(':')[0]))).toEqual(new Set(['file']));
    expect(browser.complaints).toEqual([]);
  });

  it('would be told of a style that the policy does not know', async () => {
    const page = statsPage(overviewOf(halfAYear)).replace('<style>', '<style>/* other */');
    await browser.view(write('other.html', page), { width: 800, scheme: 'light', media: 'screen' });
    expect(browser.complaints.join()).toContain('Content Security Policy');
  });
});
