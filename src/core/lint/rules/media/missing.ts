import { imagesOf } from '../../images.ts';
import { rule } from '../../rule.ts';

export const missing = rule({
  name: 'media/missing',
  summary: 'An image is not there',
  why: 'The learner is asked about a picture that cannot be opened.',
  severity: 'error',
  presets: ['recommended'],

  bad: [
    {
      deck: `- id: plot
  question: What does the plot show?
  answer: a parabola
  image: { file: ⟪plott.png⟫, alt: A curve }
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
      if (!(image.found.kind === 'missing' || image.found.kind === 'other')) continue;
      report({
        message:
          image.found.kind === 'other'
            ? `\`${image.file}\` is no file`
            : `There is no file \`${image.file}\` in the folder of the deck`,
        at: { path: image.path },
        help: 'Correct the name, or put the file there',
      });
    }
  },
});
