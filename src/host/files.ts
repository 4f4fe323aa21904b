import type { Media } from '../core/lint/lint-file.ts';
import type { Shown } from '../core/text/shown.ts';

/** Why a file could not be used, as words for a person: `no such file`, `permission denied`. */
export interface FileProblem {
  readonly kind: 'problem';
  readonly reason: string;
  /** Nothing is there; else something is, or may be, that cannot be had. */
  readonly isMissing?: true;
}

export interface Source {
  /** As named by the user, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Writes a text that is too long for the memory, piece by piece; a problem where it is not whole. */
export type TextFill = (write: (text: Shown) => void) => FileProblem | undefined;

export interface Files {
  read(path: string): Source | FileProblem;
  readStdin(): Promise<Source>;
  /** `file`, `folder`, or a problem; links are followed. */
  look(path: string): { readonly kind: 'file' | 'folder' | 'other' } | FileProblem;
  /** YAML and JSON files below a folder, sorted; .gitignore, node_modules, dot folders left out. */
  list(folder: string): Promise<readonly string[] | FileProblem>;
  /**
   * Writes a file whole or not at all; a link is followed, the mode is kept. With `before`, a file
   * that is no longer what was read is left alone.
   */
  replace(path: string, bytes: Uint8Array | string, before?: Uint8Array): FileProblem | undefined;
  /** Makes the folders above a file that are missing, for the learner alone to read. */
  makeFolderFor(path: string): FileProblem | undefined;
  /** Writes a text whole or not at all; what is there already stays, unless it may be replaced. */
  write(path: string, fill: TextFill, mayReplace: boolean): FileProblem | undefined;
  /** What lies where a deck names an image. */
  media(deckPath: string, file: string): Media;
  /** Pictures of a folder that no text names, of those in, below and above the folder `decks`. */
  unusedMedia(folder: string, decks: string): readonly string[];
  /** From the working folder, links resolved, with `/`: how reports name a file. */
  relative(path: string): string;
  /** The nearest file of this name, in the working folder or above it, as a path from there. */
  nearest(name: string): string | undefined;
  /** A path as it is written in `file`, as one from the working folder. */
  beside(file: string, path: string): string;
  /**
   * Calls back once whenever something below these files and folders may have changed, until the
   * input of the terminal ends (Ctrl-D); for ever where there is none.
   */
  watch(paths: readonly string[], changed: () => void): Promise<FileProblem | undefined>;
}
