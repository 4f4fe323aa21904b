import type { Scalar } from '../text/located.ts';
import { entryOf } from '../text/located.ts';
import type { Place } from '../text/finding.ts';
import type { ItemAt, LintFile, Media } from './lint-file.ts';

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
    const absolute = isAbsolute(name);
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

function isAbsolute(file: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:|[a-z]+:\/\/)/.test(file);
}

/** Folders below the deck's own, or that one, with the first picture that is shown of each. */
export function pictureFolders(
  items: readonly ItemAt[],
): readonly { readonly folder: string; readonly place: Place }[] {
  const found = new Map<string, Place>();
  for (const { question, path } of items) {
    const file = question.image?.file;
    if (file === undefined || isAbsolute(file) || /(?:^|[/\\])\.\.(?:[/\\]|$)/.test(file)) continue;
    const steps = file.split('/').filter((step) => step !== '.' && step !== '');
    const folder = steps.slice(0, -1).join('/') || '.';
    if (!found.has(folder)) found.set(folder, { path: [...path, 'image', 'file'] });
  }
  return [...found].map(([folder, place]) => ({ folder, place }));
}
