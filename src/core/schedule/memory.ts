/** When a card is due: from a day of study on, or at a time while it is learned in steps. */
export type Due =
  | { readonly kind: 'day'; readonly day: number }
  /** Milliseconds since 1970. */
  | { readonly kind: 'time'; readonly at: number };

/** What a card has come to, without when it is due: all that its next review needs. */
export interface Progress {
  /** Days until recall has fallen to 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly phase: 'learning' | 'review' | 'relearning';
  /** Which of the learning or relearning steps it is at. */
  readonly step: number;
  readonly reviews: number;
  /** How often it was forgotten after it had been learned. */
  readonly lapses: number;
  /** Days of study of the first and the last review. */
  readonly first: number;
  readonly last: number;
}

/** What is known of a card that was answered at least once. */
export interface Memory extends Progress {
  readonly due: Due;
}

/** A card that was forgotten this often costs more than it brings, and is named. */
export const leechLapses = 8;
