import type { Decoded, Fields } from '../text/decode.ts';
import type { Report } from '../text/finding.ts';
import type { PatternRoom } from './grading/pattern.ts';
import type { Mapping, Path } from '../text/located.ts';
import type { InteractionKind, InteractionParts } from './interaction.ts';
import type { Given, Prompt, Rating } from './prompt.ts';

/** What every question has, whatever its type, after the deck's defaults were applied. */
export interface Common {
  readonly id: string;
  /** False when the id was derived from the text. */
  readonly ownId: boolean;
  /** Position in the deck, from 0. */
  readonly index: number;
  /** The stem (prose); a cloze may have none beside its text. */
  readonly question?: string;
  readonly explanation?: string;
  readonly hints: readonly string[];
  readonly points: number;
  readonly tags: readonly string[];
  readonly topic?: string;
  /** 1 to 5. */
  readonly difficulty?: number;
  /** Seconds. */
  readonly time?: number;
  readonly image?: { readonly file: string; readonly alt: string };
  readonly source?: string;
  readonly standards: readonly Standard[];
  readonly shuffle: boolean;
}

export interface Standard {
  readonly framework?: string;
  readonly code: string;
  readonly uri?: string;
}

/** A response as the log keeps it (design §6): texts of choices, never positions. */
export type Response =
  | string
  | readonly string[]
  | readonly (readonly [string, string])[]
  | { readonly text: string; readonly ticks: readonly string[]; readonly rating: Rating }
  | { readonly rating: Rating };

/** A deck's text, which is prose (Markdown with math), or what somebody typed, which is not. */
export type Words = { readonly prose: string } | { readonly plain: string };

export type Mark = 'right' | 'wrong' | 'missed' | 'none';

/** What feedback shows, as data; the view knows each kind once, for all question types. */
export type Detail =
  | { readonly kind: 'prose'; readonly text: string }
  /** Several lines as somebody typed them. */
  | { readonly kind: 'typed'; readonly text: string }
  | {
      readonly kind: 'said';
      readonly key?: string;
      readonly words: Words;
      readonly feedback?: string;
    }
  | {
      readonly kind: 'answer';
      readonly key?: string;
      readonly words: Words;
      readonly feedback?: string;
    }
  | { readonly kind: 'also'; readonly words: readonly Words[] }
  /** The typed text beside the nearest accepted one, compared by grapheme. */
  | { readonly kind: 'diff'; readonly typed: string; readonly expected: string }
  /** Shown on the verdict's line: "2 of 3 in place". */
  | { readonly kind: 'share'; readonly right: number; readonly of: number; readonly unit: string }
  | {
      readonly kind: 'marks';
      readonly rows: readonly {
        readonly mark: Mark;
        readonly key?: string;
        readonly words: Words;
        /** A second column, such as the right-hand side of a pair. */
        readonly beside?: Words;
        /** What was chosen in the place of `beside`. */
        readonly chosen?: Words;
        /** Our own remark, such as "missed". */
        readonly note?: string;
        readonly feedback?: string;
      }[];
    }
  /** A remark of ours, such as "off by a factor of 1000". */
  | { readonly kind: 'note'; readonly text: string };

export interface Grade {
  readonly verdict: 'right' | 'nearly' | 'wrong';
  /** 0 to 1; 0 while the verdict is `nearly`. */
  readonly score: number;
  /** Only where the learner rates: the rating itself. */
  readonly rating?: Rating;
}

export interface GradeContext {
  /** BCP 47, such as `en` or `de-CH`. */
  readonly language: string;
  /** The answers of the other questions of the deck, as written. */
  readonly others: Iterable<string>;
}

/** What to do next while a question is open, given what was answered so far. */
export type Step<R extends Response> =
  | {
      readonly kind: 'ask';
      readonly prompt: Prompt;
      /** Printed above the prompt, such as the model answer before the rating. */
      readonly show?: readonly Detail[];
      /** "Don't know" only leaves this prompt empty and the question goes on (a blank of a cloze). */
      readonly mayBeBlank?: true;
      /** Hints for this prompt instead of the question's own (a blank of a cloze). */
      readonly hints?: readonly string[];
      /** Logged before this step shows anything: what was typed into an open card. */
      readonly draft?: string;
    }
  | { readonly kind: 'done'; readonly response: R }
  /** Everything was left blank. */
  | { readonly kind: 'skip' };

/** Whether a response from an answers file or a log fits the question. */
export type Fit<R extends Response> =
  | { readonly ok: true; readonly response: R }
  | { readonly ok: false; readonly problem: string };

/** What may be shuffled: `count` things, those of `last` staying at the end in their order. */
export interface Shufflable {
  readonly count: number;
  readonly last: readonly number[];
  /** The order written is the answer, so it must not come out. */
  readonly neverAsWritten?: true;
}

/** What a type's `decode` may look at beside its decoded fields. */
export interface ItemContext {
  readonly map: Mapping;
  readonly at: Path;
  readonly report: Report;
  readonly language: string;
  /** What the deck has left for patterns. */
  readonly patterns: PatternRoom;
}

/** How xAPI 1.0.3 codes questions of a type and what was answered. */
export interface Interaction<Q> {
  readonly kind: InteractionKind;
  /**
   * A logged response as a response pattern; `undefined` where it cannot be one. The question and
   * the deck's language are not known where there is only the log.
   */
  pattern(response: Response, known?: KnownQuestion<Q>): string | undefined;
  /** What can be answered, and what is right. */
  parts(question: Q): InteractionParts;
}

export interface KnownQuestion<Q> {
  readonly question: Q;
  /** BCP 47. */
  readonly language: string;
}

/**
 * All that the program must know of a question type: a type is one file that makes one of these,
 * and one line in `types.ts`. `order` is how the shufflable things are shown: `order[i]` is the
 * index, as written, of the thing shown at place `i` (empty when there is nothing to shuffle).
 */
export interface QuestionType<
  Name extends string = string,
  F extends Fields = Fields,
  Body extends object = object,
  R extends Response = Response,
> {
  readonly name: Name;
  /** One line for the JSON Schema and the documentation. */
  readonly summary: string;
  /** The keys of this type beside the common ones (`question` is among the common ones). */
  readonly fields: F;
  /** The stem may be left out, because another key holds the text to ask (a cloze). */
  readonly stemIsOptional?: true;
  /** Its steps show the explanation before the response is whole: it is not shown again. */
  readonly showsExplanation?: true;
  /** Never inferred: an item must say `type` (a flashcard). */
  readonly mustBeNamed?: true;
  /** Whether an item without `type` is of this type; asked in the order of the list. */
  infer(item: Mapping): boolean;
  /** What to write where a key of this type stands in an item that was read as another. */
  advise?(item: Mapping): string | undefined;
  /** The checks that no single field can make. `undefined` means reported. */
  decode(fields: Decoded<F>, item: ItemContext): Body | undefined;
  /** The question's text (prose), as printed above the first prompt. */
  stem(question: Common & Body): string;
  shufflable(question: Common & Body): Shufflable | undefined;
  step(
    question: Common & Body,
    order: readonly number[],
    given: readonly (Given | undefined)[],
  ): Step<R>;
  /** Reads a response in the log's form (a JSON value), such as one of an answers file. */
  respond(question: Common & Body, value: unknown): Fit<R>;
  /** A response of what was typed when the time ran out, where the card has several prompts. */
  half?(question: Common & Body, typed: readonly string[]): R;
  grade(question: Common & Body, response: R, context: GradeContext): Grade;
  /** Feedback on a response: what was said, what is right, why this one is wrong. */
  explain(
    question: Common & Body,
    response: R,
    order: readonly number[],
    context: GradeContext,
  ): readonly Detail[];
  /** The answer alone, for a skipped card. */
  solution(question: Common & Body, order: readonly number[]): readonly Detail[];
  /** Texts that another question's typed answer must not be taken for, and those it accepts. */
  answers(question: Common & Body): readonly string[];
  readonly interaction: Interaction<Common & Body>;
  /** What the content hash is over beside type and stem (design §6); choices as a sorted set. */
  meaning(question: Common & Body): unknown;
}

/** Lets TypeScript infer a type's parts from its one declaration. */
export function questionType<
  const Name extends string,
  F extends Fields,
  Body extends object,
  R extends Response,
>(type: QuestionType<Name, F, Body, R>): QuestionType<Name, F, Body, R> {
  return type;
}
