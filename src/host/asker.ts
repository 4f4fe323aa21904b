import type { Given, Prompt } from '../core/question/prompt.ts';
import type { Shown } from '../core/text/shown.ts';
import type { Look } from '../core/view/paint.ts';

export type StopReason = 'quit' | 'interrupt' | 'eof' | 'terminated' | 'gone';

export interface Stop {
  readonly kind: 'stop';
  readonly reason: StopReason;
}

/** What a question prompt came back with. `ms` counts from when the prompt could be answered. */
export type Asked =
  | (Measured & { readonly kind: 'answer'; readonly given: Given })
  | (Measured & { readonly kind: 'unknown' })
  | (Measured & SoFar & { readonly kind: 'timeout' })
  /** Go back to the card before this one. */
  | (Partial<Marked> & { readonly kind: 'undo' })
  | (Partial<Marked> & SoFar & Stop);

/** What there is of an answer: half typed, or chosen, matched or moved so far. */
export interface SoFar {
  readonly partial?: string;
  readonly half?: Given;
}

interface Marked {
  /** Exam: whether the card is marked for later when the prompt ends. */
  readonly marked: boolean;
}

interface Measured extends Marked {
  readonly hints: number;
  readonly ms: number;
}

/** What a prompt needs to know of its card. */
export interface CardFrame {
  /** Given one at a time, each already rendered; the first `hintsSeen` were given before. */
  readonly hints: readonly Shown[];
  readonly hintsSeen: number;
  /** What was printed of the card: printed again where a shell wrote below it (Ctrl-Z, `fg`). */
  readonly above?: readonly Shown[];
  /** Milliseconds left for this card, and why: the card's own time or the exam's. */
  readonly limit?: number;
  /** Milliseconds left of the exam, which run on while the program is stopped. */
  readonly examLeft?: number;
  /** Present in an exam: Ctrl-T turns it. */
  readonly marked?: boolean;
  readonly canUndo: boolean;
  /** What undo does here, when it is not the last answer that it takes back. */
  readonly undoMeans?: Shown;
  /** What was typed into this prompt before the session was stopped. */
  readonly draft?: string;
  /** What was chosen, matched or moved in it. */
  readonly half?: Given;
  /** The rest of this prompt may be skipped alone (a blank of a cloze). */
  readonly mayBeBlank: boolean;
  /** What an empty line or "don't know" does here, when it is neither of the two. */
  readonly emptyMeans?: Shown;
}

/** A key of the pause after an answer, with its words: `{ key: 'u', words: 'undo' }`. */
export interface PauseKey {
  readonly key: string;
  readonly words: Shown;
  /** Works, but is only named after `?`. */
  readonly rare?: true;
  /** Works, but only says that there is nothing for it to do. */
  readonly unnamed?: true;
}

/**
 * Who asks. Two implementations, one on a terminal and one on lines of text; both print prompts
 * given as data and give back the same values. `pause` resolves with one of `keys` or `enter`.
 */
export interface Asker {
  readonly look: Look;
  ask(prompt: Prompt<Shown>, frame: CardFrame): Promise<Asked>;
  /** One key of several; on a pipe without a matching command line it is `enter` at once. */
  pause(
    keys: readonly PauseKey[],
    /** What Enter does; "next" when left out. */
    enter?: Shown,
    /** What stands above, for when it has to be printed again. */
    above?: readonly Shown[],
  ): Promise<{ readonly kind: 'key'; readonly key: string } | Stop>;
  /** Somebody is there to choose between ways out of trouble: a terminal, not a pipe. */
  readonly canChoose: boolean;
  /** `y` or `n` to a question of ours; `enter` is neither. On a pipe, `:y` / `:n`, else `undefined`. */
  confirm(
    question: Shown,
    above?: readonly Shown[],
  ): Promise<{ readonly kind: 'said'; readonly yes: boolean | undefined } | Stop>;
  close(): void;
}

/** How to open an asker: where it talks and what its user can do. */
export interface AskerOptions {
  /** Talk goes to stderr, because stdout carries data. */
  readonly talkOnStderr: boolean;
  readonly accessible: boolean;
  readonly color: 'auto' | 'always' | 'never';
  /** Nobody is asked (answers are given): only its look is used. */
  readonly silent: boolean;
}
