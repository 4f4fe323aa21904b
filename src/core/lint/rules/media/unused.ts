import type { DeckFacts } from '../../rule.ts';
import { rule } from '../../rule.ts';

export const unused = rule({
  name: 'media/unused',
  summary: 'A picture lies beside one that a deck shows, and nothing names it',
  why: 'It is left from an earlier version, or was meant for a question that does not show it.',
  severity: 'info',
  presets: ['strict'],
  bad: [
    {
      deck: `- id: plot
  question: What does the plot show?
  answer: a parabola
  image: { file: ⟪images/plot.png⟫, alt: A curve }
`,
      media: ['images/plot.png', 'images/parabola.png', 'logo.png'],
    },
  ],
  good: [
    {
      deck: `- id: plot
  question: What does the plot show?
  answer: a parabola
  image: { file: images/plot.png, alt: A curve }
  explanation: It is not [this line](images/line.png).
`,
      media: ['images/plot.png', 'images/line.png', 'logo.png'],
    },
  ],
  together: (decks, report, { unusedMedia }) => {
    for (const [folder, [first, ...more]] of decksByFolder(decks)) {
      const above = [first, ...more].map(({ path }) => folderOf(path)).sort(byLength)[0] ?? '.';
      for (const name of unusedMedia(folder, above))
        report(first.path, {
          message: `Nothing names the picture \`${folder}/${name}\`, which lies beside this one`,
          at: first.span,
          help: 'Show it in a question, or delete it',
        });
    }
  },
});

interface Shown {
  /** Of the deck. */
  readonly path: string;
  readonly span: DeckFacts['span'];
}

/** Where the decks of a run have their pictures; with each folder the decks, in order of path. */
function decksByFolder(
  decks: readonly DeckFacts[],
): ReadonlyMap<string, readonly [Shown, ...Shown[]]> {
  const found = new Map<string, readonly [Shown, ...Shown[]]>();
  for (const { path, pictures = [] } of decks.toSorted(byPath))
    for (const { folder, span } of pictures) {
      const whole = [folderOf(path), folder].filter((part) => part !== '.').join('/') || '.';
      const [first, ...more] = found.get(whole) ?? [];
      const one = { path, span };
      found.set(whole, first === undefined ? [one] : [first, ...more, one]);
    }
  return found;
}

function byPath({ path: one }: DeckFacts, { path: other }: DeckFacts): number {
  return one < other ? -1 : 1;
}

function byLength(one: string, other: string): number {
  return (one === '.' ? 0 : one.length) - (other === '.' ? 0 : other.length);
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash);
}
