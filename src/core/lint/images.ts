import type { Scalar } from '../text/located.ts';
import { entryOf } from '../text/located.ts';
import type { LintFile, Media } from './lint-file.ts';

/** An image that a question names, and what is there. */
export interface ImageAt {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly scalar: Scalar | undefined;
  /** It is no path from the deck's folder, but from the root of the disk or of a page. */
  readonly absolute: boolean;
  readonly found: Media;
}

export function imagesOf(file: LintFile): readonly ImageAt[] {
  return file.items.flatMap(({ question, path, map }) => {
    if (question.image === undefined) return [];
    const { file: name } = question.image;
    const image = entryOf(map, 'image')?.value;
    const node = image?.kind === 'map' ? entryOf(image, 'file')?.value : undefined;
    const absolute = /^(?:[/\\]|[A-Za-z]:|[a-z]+:\/\/)/.test(name);
    return [
      {
        file: name,
        path: [...path, 'image', 'file'],
        scalar: node?.kind === 'scalar' ? node : undefined,
        absolute,
        found: absolute ? ({ kind: 'outside' } as const) : file.tools.media(file.path, name),
      },
    ];
  });
}
