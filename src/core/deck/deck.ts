import type { Question } from '../question/types.ts';
import type { Standard } from '../question/type.ts';

/** A deck as the rest of the program knows it: defaults applied, ids given to all. */
export interface Deck {
  readonly id: string;
  /** False when the id was derived from the title, the file name or the text. */
  readonly ownId: boolean;
  /** The written title, else the id. */
  readonly title: string;
  readonly description?: string;
  readonly author?: string;
  readonly source?: string;
  readonly license?: string;
  /** BCP 47; `en` when the deck names none. */
  readonly language: string;
  readonly version?: string;
  readonly code?: string;
  readonly tags: readonly string[];
  readonly standards: readonly Standard[];
  /** Those that could be read; a deck with errors is short of some. */
  readonly questions: readonly Question[];
  /** Content hash over its questions' hashes. */
  readonly hash: string;
  /** By question id. */
  readonly hashes: ReadonlyMap<string, string>;
}
