import { imagesOf } from '../../images.ts';
import { rule } from '../../rule.ts';
import { rewriteFix } from '../../../text/edits.ts';
import type { ImageAt } from '../../images.ts';

/** The folder as written, the name as it is. */
function actualOf({ file, found }: ImageAt): string {
  const slash = file.lastIndexOf('/') + 1;
  return found.kind === 'case' ? `${file.slice(0, slash)}${found.actual}` : file;
}

export const caseMismatch = rule({
  name: 'media/case-mismatch',
  summary: 'The name of an image differs from its file in capitals',
  why: 'It is found on one system and missing on another.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: plot
  question: What does the plot show?
  answer: a parabola
  image: { file: ⟪Plot.PNG⟫, alt: A curve }
`,
      media: ['plot.png'],
      fixed: `- id: plot
  question: What does the plot show?
  answer: a parabola
  image: { file: plot.png, alt: A curve }
`,
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
      if (!(image.found.kind === 'case')) continue;
      report({
        message: `The file is called \`${actualOf(image)}\``,
        at: { path: image.path },
        help: `Write \`${actualOf(image)}\``,
        ...(image.scalar === undefined
          ? {}
          : { fix: rewriteFix(image.scalar, actualOf(image), 'Write the name of the file') }),
      });
    }
  },
});
