import { imagesOf } from '../../images.ts';
import { rule } from '../../rule.ts';

export const absolute = rule({
  name: 'media/absolute',
  summary: 'An image is named by a path from the root, or by an address',
  why: 'It is never opened, and on another computer it would not be there.',
  severity: 'error',
  presets: ['recommended'],

  bad: [
    {
      deck: `- id: plot
  question: What does the plot show?
  answer: a parabola
  image: { file: ⟪/home/plot.png⟫, alt: A curve }
`,
      media: ['plot.png'],
    },
    {
      deck: `- id: plot
  question: What does the plot show?
  answer: a parabola
  image: { file: ⟪'https://example.org/plot.png'⟫, alt: A curve }
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
      if (!image.absolute) continue;
      report({
        message: `\`${image.file}\` is no path from the folder of the deck`,
        at: { path: image.path },
        help: 'Copy the image into the folder of the deck and name it by its path from there',
      });
    }
  },
});
