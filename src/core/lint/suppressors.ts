import type { Comment } from '../text/located.ts';

export const directives = ['line', 'next-line', 'question', 'file'] as const;

export const reaches = [...directives, 'block'] as const;

export type Reach = (typeof reaches)[number];

/** A comment that turns rules off for a part of the file. */
export interface Suppression {
  readonly comment: Comment;
  readonly reach: Reach;
  /** Names of rules and groups; empty for all rules. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** Lines from 1, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** Under which names a comment is looked up; `''` stands for all rules. */
export function namesOf({ rules }: Suppression): readonly string[] {
  return rules.length === 0 ? [''] : rules;
}

/** `item/*` is another way to write `item`. */
function keyOf(name: string): string {
  return name.replace(/\/\*$/, '');
}

/** The names that cover a rule: its own, its group's, and the one for all. */
function namesFor(rule: string): readonly string[] {
  return ['', rule, rule.slice(0, Math.max(0, rule.indexOf('/')))];
}

/** Comments of one reach that name the same, in the order of the file. */
interface Row {
  readonly places: number[];
  /** The furthest that one of those up to here reaches. */
  readonly furthest: number[];
}

/** Finds the first comment that turns a finding off, in a file that may have thousands of each. */
export class Suppressors {
  private readonly all: readonly Suppression[];
  private readonly rows = new Map<string, Row>();

  constructor(all: readonly Suppression[]) {
    this.all = all;
    all.forEach((one, place) => namesOf(one).forEach((name) => this.enter(name, one, place)));
  }

  private enter(name: string, { reach, to }: Suppression, place: number): void {
    const key = `${reach} ${keyOf(name)}`;
    const row = this.rows.get(key) ?? { places: [], furthest: [] };
    row.places.push(place);
    row.furthest.push(Math.max(to, row.furthest.at(-1) ?? 0));
    this.rows.set(key, row);
  }

  firstFor(rule: string, line: number): Suppression | undefined {
    const rows = namesFor(rule).flatMap((name) =>
      reaches.flatMap((reach) => this.rows.get(`${reach} ${name}`) ?? []),
    );
    const places = rows.flatMap((row) => this.firstIn(row, line) ?? []);
    return places.length === 0 ? undefined : this.all[Math.min(...places)];
  }

  /** Comments of one reach begin one after the other: the first to reach so far has begun, or none. */
  private firstIn({ places, furthest }: Row, line: number): number | undefined {
    const place = places[firstFrom(furthest, line)];
    const one = place === undefined ? undefined : this.all[place];
    return one !== undefined && one.from <= line ? place : undefined;
  }
}

/** Where each name would take findings away. */
export class Used {
  private readonly lines = new Map<string, number[]>();

  constructor(found: readonly { readonly rule: string; readonly line: number }[]) {
    for (const { rule, line } of found) {
      for (const name of namesFor(rule)) {
        const lines = this.lines.get(name) ?? [];
        lines.push(line);
        this.lines.set(name, lines);
      }
    }
    for (const lines of this.lines.values()) lines.sort((one, other) => one - other);
  }

  has(name: string, { from, to }: Suppression): boolean {
    const lines = this.lines.get(keyOf(name)) ?? [];
    const next = lines[firstFrom(lines, from)];
    return next !== undefined && next <= to;
  }
}

/** Index of the first of ascending numbers that is `least` or more. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
