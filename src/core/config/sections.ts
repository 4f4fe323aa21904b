import { optional, type Decoded } from '../text/decode.ts';
import { boolean, oneOf, texts } from '../text/decoders.ts';
import { lintSection } from './lint-section.ts';
import { reviewSection } from './review-section.ts';

/** What a project may say, and the user too: it may come from a stranger, so it decides little. */
export function sharedSections(knownRules: readonly string[] | undefined) {
  return {
    decks: optional(texts(), 'Decks to use where none is named: files and folders'),
    lint: optional(lintSection(knownRules), 'How decks are checked'),
  } as const;
}

/** What only the user's own configuration may say. */
export const userSections = {
  review: optional(reviewSection, 'How reviews are planned'),
  color: optional(oneOf(['auto', 'always', 'never']), 'Whether colour is used'),
  accessible: optional(boolean(), 'Plain lines for a screen reader'),
} as const;

/** A configuration, as far as it could be read. */
export type Config = Partial<
  Decoded<ReturnType<typeof sharedSections>> & Decoded<typeof userSections>
>;

export type LintConfig = NonNullable<Config['lint']>;

export type ReviewConfig = NonNullable<Config['review']>;
