/**
 * The shapes of what can be asked. `T` is the text of options, in the order shown: a deck's prose
 * as a question type gives it, or `Shown` once the view has rendered it for an asker.
 */
interface Shapes<T> {
  /** One of several: `value` is the index of an option as shown. */
  'pick-one': { readonly options: readonly T[]; readonly keys: readonly string[] };
  /** Some of several: indices of options as shown, ascending; may be empty where `atLeast` is 0. */
  'pick-many': {
    readonly options: readonly T[];
    readonly keys: readonly string[];
    readonly atLeast: 0 | 1;
    /** What toggling does: choose an answer, or tick a point one made. */
    readonly purpose: 'answer' | 'tick';
  };
  /** One line. */
  'type-text': { readonly label?: T };
  /** Several lines; an empty line ends. */
  'type-long': object;
  /** `value` lists indices of the items as shown, first to last. */
  'order-items': { readonly items: readonly T[] };
  /** `value` pairs an index of `left` with an index of `right`, one for each left. */
  'match-pairs': {
    readonly left: readonly T[];
    readonly right: readonly T[];
    readonly leftKeys: readonly string[];
  };
  /** Any key shows what is hidden. */
  reveal: object;
  /** 1 Again, 2 Hard, 3 Good, 4 Easy. */
  rate: { readonly proposed: Rating; readonly intervals?: readonly [T, T, T, T] };
}

export type Rating = 1 | 2 | 3 | 4;

interface Values {
  'pick-one': number;
  'pick-many': readonly number[];
  'type-text': string;
  'type-long': string;
  'order-items': readonly number[];
  'match-pairs': readonly (readonly [number, number])[];
  reveal: true;
  rate: Rating;
}

export type PromptKind = keyof Shapes<string>;

/** What to ask, as data: one of a few shapes that a terminal must know. It grades nothing. */
export type Prompt<T = string> = {
  [K in PromptKind]: { readonly kind: K } & Readonly<Shapes<T>[K]>;
}[PromptKind];

export type PromptOf<K extends PromptKind, T = string> = Extract<Prompt<T>, { kind: K }>;

/** What was given to a prompt of the same kind. */
export type Given = {
  [K in PromptKind]: { readonly kind: K; readonly value: Values[K] };
}[PromptKind];

/** The value given at step `index`; a prompt of another kind there is a bug of the question type. */
export function givenAt<K extends PromptKind>(
  given: readonly (Given | undefined)[],
  index: number,
  kind: K,
): Values[K] | undefined {
  const step = given[index];
  if (step === undefined) return undefined;
  if (step.kind !== kind) throw new Error(`expected ${kind} at step ${index}, got ${step.kind}`);
  return step.value as Values[K];
}
