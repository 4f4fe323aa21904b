import { imagesOf } from '../../images.ts';
import { rule } from '../../rule.ts';

export const outsideDeck = rule({
  name: 'media/outside-deck',
  summary: 'An image lies outside of the folder of the deck',
  why: 'It is never opened: a deck is someone else’s file and reaches nothing outside of its folder.',
  severity: 'error',
  presets: ['recommended'],

  bad: [
    {
      deck: `- id: plot
  question: What does the plot show?
  answer: a parabola
  image: { file: ⟪../plot.png⟫, alt: A curve }
`,
      media: ['plot.png'],
    },
  ],
  good: [
    {
      deck: `- id: plot
  question: What does the plot show?
  answer: a parabola
  image: { file: plot.png, alt: A curve }
`,
      media: ['plot.png'],
    },
  ],
  check: (file, report) => {
    for (const image of imagesOf(file)) {
      if (!(image.found.kind === 'outside' && !image.absolute)) continue;
      report({
        message: `\`${image.file}\` lies outside of the folder of the deck`,
        at: { path: image.path },
        help: 'Copy it into the folder of the deck',
      });
    }
  },
});
