import type { Response } from './type.ts';

/** The interaction types of xAPI 1.0.3 (Part Two, 2.4.4.1) that questions are coded as. */
export type InteractionKind =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'likert'
  | 'matching'
  | 'sequencing'
  | 'numeric';

/** One of several things to choose, order or match. */
export interface Component {
  readonly id: string;
  /** Prose. */
  readonly text: string;
}

/** What the definition of a question's activity says beside its type, name and description. */
export interface InteractionParts {
  /** Every right response; left out where they cannot all be listed. */
  readonly correct?: readonly string[];
  readonly choices?: readonly Component[];
  readonly scale?: readonly Component[];
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
}

const [comma, point] = ['[,]', '[.]'];

export function components(texts: readonly string[]): readonly Component[] {
  return texts.map((text) => ({ id: componentId(text), text }));
}

/**
 * The id of a choice, made of its text alone, so that a log without its deck gives the same one.
 * Distinct for distinct texts; without white space and without what delimits lists.
 */
export function componentId(text: string): string {
  return text === '' ? '%' : text.replace(/[\s%_[\]{}\p{C}]/gu, escaped);
}

/** A space is by far the most frequent of them, and an underscore the most readable in its place. */
function escaped(character: string): string {
  if (character === ' ') return '_';
  if (character === '_') return '%5F';
  if (/\p{Cs}/u.test(character)) return `%u${character.charCodeAt(0).toString(16)}`;
  return encodeURIComponent(character);
}

/** Ids of chosen or ordered things. */
export function idList(texts: readonly string[]): string {
  return texts.map(componentId).join(comma);
}

export function idPairs(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map((pair) => pair.map(componentId).join(point)).join(comma);
}

/** Typed texts as a list. A text that looks like a delimiter or a parameter must not be taken for one. */
export function typedList(texts: readonly string[]): string {
  return texts
    .map((text) =>
      text.replaceAll(comma, '[ ,]').replace(/^\{(?=(?:case_matters|order_matters|lang)=)/, '{ '),
    )
    .join(comma);
}

/** More ways to be right than these are left unsaid. */
const mostPatterns = 256;

/** Every right way to fill one blank or several, of the alternatives of each, unless they are too many. */
export function rightWays(
  blanks: readonly (readonly string[])[],
  manner: { readonly case: string; readonly as: string },
): Pick<InteractionParts, 'correct'> {
  const count = blanks.reduce((product, { length }) => product * length, 1);
  if (count > mostPatterns) return {};
  const ways = blanks.reduce<readonly (readonly string[])[]>(
    (before, alternatives) => before.flatMap((way) => alternatives.map((one) => [...way, one])),
    [[]],
  );
  const parameter = manner.case === 'exact' || manner.as === 'code' ? '{case_matters=true}' : '';
  return { correct: [...new Set(ways.map((way) => `${parameter}${typedList(way)}`))] };
}

/** A logged response is any: what is not of the type's own shape has no pattern. */
export function mapText(
  response: Response,
  pattern: (text: string) => string | undefined,
): string | undefined {
  if (typeof response === 'string') return pattern(response);
  return 'text' in response ? pattern(response.text) : undefined;
}

export function mapTexts(
  response: Response,
  pattern: (texts: readonly string[]) => string,
): string | undefined {
  if (!isList(response) || response.length === 0) return undefined;
  const texts = response.filter((one) => typeof one === 'string');
  return texts.length === response.length ? pattern(texts) : undefined;
}

export function mapPairs(
  response: Response,
  pattern: (pairs: readonly (readonly [string, string])[]) => string,
): string | undefined {
  if (!isList(response) || response.length === 0) return undefined;
  const pairs = response.filter((one) => typeof one !== 'string');
  return pairs.length === response.length ? pattern(pairs) : undefined;
}

function isList(
  response: Response,
): response is readonly string[] | readonly (readonly [string, string])[] {
  return Array.isArray(response);
}
