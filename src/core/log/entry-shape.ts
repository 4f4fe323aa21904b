import type { LogEntry } from './entry.ts';

type Check = (value: unknown) => boolean;
type Fields = { readonly [name: string]: unknown };
type Shape = readonly (readonly [name: string, check: Check])[];

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const object = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list =
  (of: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((one) => of(one));
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const record = (shape: { readonly [name: string]: Check }): Check => {
  const checks = Object.entries(shape);
  return (value) => object(value) && fits(value, checks);
};

const texts = (value: unknown): value is readonly string[] => list(text)(value);
const pairs = list((value) => texts(value) && value.length === 2);
/** Texts are compared to order entries, so there is one way to write a time. */
const time: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
/** Minutes; a day either way is more than any zone has, and keeps every local time a date. */
const offset: Check = (value) => typeof value === 'number' && Math.abs(value) <= 24 * 60;
const rating = oneOf(1, 2, 3, 4);
export const verdicts = ['right', 'nearly', 'wrong', 'skipped', 'timeout'] as const;
const verdict = oneOf(...verdicts);
const mode = oneOf('learn', 'exam', 'review');
const filters: Check = (value) =>
  object(value) && Object.values(value).every(either(text, number, texts));
const rated = either(
  record({ text, ticks: texts, rating }),
  record({ text: oneOf(undefined), ticks: oneOf(undefined), rating }),
);
const response = either(text, texts, pairs, rated);

const common = Object.entries({
  v: oneOf(1),
  id: text,
  at: time,
  offset,
  session: text,
  n: number,
});
const card = { deck: text, question: text };
const cardSwitch = Object.entries({ ...card, on: flag });

const shapes: { readonly [K in LogEntry['kind']]: Shape } = {
  start: Object.entries({
    decks: list(record({ id: text, title: text, path: text, hash: text })),
    mode,
    seed: number,
    filters,
    pass: maybe(number),
    total: maybe(number),
    schedule: flag,
    order: pairs,
  }),
  answer: Object.entries({
    ...card,
    hash: text,
    type: text,
    topic: maybe(text),
    tags: texts,
    try: number,
    response: maybe(response),
    verdict,
    score: number,
    points: number,
    rating,
    scheduled: flag,
    hints: number,
    ms: number,
    mode,
  }),
  draft: Object.entries({ ...card, text }),
  override: Object.entries({ target: text, verdict, score: number, rating }),
  undo: Object.entries({ target: text }),
  flag: cardSwitch,
  mark: cardSwitch,
  bury: cardSwitch,
  suspend: cardSwitch,
  clock: Object.entries({ back: number }),
  end: Object.entries({
    reason: oneOf('done', 'quit', 'interrupt', 'eof', 'terminated', 'gone', 'time', 'error'),
    totals: record({ asked: number, right: number, score: number, points: number }),
  }),
};

export const kinds: readonly string[] = Object.keys(shapes);

/** Whether this program writes entries of this kind. */
export function isKnownKind(kind: unknown): kind is LogEntry['kind'] {
  return typeof kind === 'string' && Object.hasOwn(shapes, kind);
}

/**
 * Whether a value is an entry as this program writes it, so that no fold over it can fail. Members
 * of no meaning to this program are let be.
 */
export function isEntry(value: unknown): value is LogEntry {
  if (!object(value)) return false;
  const kind = value['kind'];
  return isKnownKind(kind) && fits(value, common) && fits(value, shapes[kind]);
}

function fits(fields: Fields, shape: Shape): boolean {
  return shape.every(([name, check]) => check(fields[name]));
}
