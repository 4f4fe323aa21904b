import type { Fix } from './finding.ts';

/** How wide editors draw a tab; two spaces are what most decks are indented by. */
const widths = [
  { width: 2, words: 'two' },
  { width: 4, words: 'four' },
  { width: 8, words: 'eight' },
] as const;

/** Spaces for the tabs that lines begin with, as many for each as make a text that can be read. */
export function spacesForTabs(text: string, isRead: (text: string) => boolean): Fix | undefined {
  // Behind spaces a tab may belong to a block of code.
  if (/^ +\t/m.test(text)) return undefined;
  const tabs = [...text.matchAll(/^\t+/gm)];
  for (const { width, words } of widths) {
    const spaces = (run: string) => ' '.repeat(width * run.length);
    if (!isRead(text.replace(/^\t+/gm, spaces))) continue;
    const edits = tabs.map(({ index, 0: run }) => ({
      span: { start: index, end: index + run.length },
      text: spaces(run),
    }));
    return { kind: 'unsafe', title: `Replace each tab by ${words} spaces`, edits };
  }
  return undefined;
}
