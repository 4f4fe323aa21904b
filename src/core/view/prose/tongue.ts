import type { MathNode } from '../../markup/math.ts';

/** How a formula's parts are put: as Unicode on a screen, in words in line mode. */
export interface Tongue {
  /** A space between factors too: `m c^2`. */
  readonly spaced: boolean;
  symbol(node: Extract<MathNode, { kind: 'symbol' }>): string;
  /** Delimiters around a body. */
  fence(left: string, body: string, right: string): string;
  raised(text: string): string | undefined;
  lowered(text: string): string | undefined;
  /** Whether a script may stand without brackets. */
  single(text: string): boolean;
  /** A root of a body that is in brackets unless it is one thing. */
  root(body: string, index: string | undefined, bare: boolean): string;
  accent(name: string, body: string, bare: boolean): string;
  prime(count: number): string;
  /** A large operator with its limits; undefined to write them as scripts. */
  limits(operator: string, sub: string | undefined, sup: string | undefined): string | undefined;
}
