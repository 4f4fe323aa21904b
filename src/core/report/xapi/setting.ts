import type { AnswerEntry } from '../../log/entry.ts';
import type { Question } from '../../question/types.ts';
import type { Agent } from './agent.ts';

/** A question as a deck has it now. */
export interface KnownCard {
  readonly question: Question;
  /** A language tag (RFC 5646). */
  readonly language: string;
}

/** What statements are made with beside the log. */
export interface XapiSetting {
  readonly actor: Agent;
  /** As `baseIri` gives it. */
  readonly base: string;
  /** With statements that void what was undone or overridden. */
  readonly all: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The question of an answer, if a deck has it and it still means the same. */
  card(entry: AnswerEntry): KnownCard | undefined;
  deckTitle(deck: string): { readonly text: string; readonly language: string } | undefined;
  /** The same UUID for the same name (RFC 4122, version 5). */
  uuid(name: string): string;
  /** A deck's prose without its marks. */
  plain(prose: string): string;
}
