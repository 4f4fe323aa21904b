import type { LogEntry } from './entry.ts';

type Check = (value: unknown) => boolean;
type Shape = { readonly [key: string]: Check };

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const boolean: Check = (value) => typeof value === 'boolean';
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const object: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const time: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const rating: Check = (value) => value === 1 || value === 2 || value === 3 || value === 4;
const verdict: Check = (value) => ['right', 'nearly', 'wrong', 'skipped', 'timeout'].some((one) => one === value);
const pairs: Check = (value) => Array.isArray(value) && value.every((pair) => texts(pair) && (pair as unknown[]).length === 2);
const maybe = (check: Check): Check => (value) => value === undefined || check(value);
const all = (shape: Shape): Check => (value) => object(value) && fits(value as Record<string, unknown>, shape);

const response: Check = (value) => text(value) || texts(value) || pairs(value) || (object(value) && rating((value as { rating?: unknown }).rating));

const common: Shape = { v: (value) => value === 1, id: text, at: time, offset: number, session: text, n: number };
const card: Shape = { deck: text, question: text };

const shapes: { readonly [K in LogEntry['kind']]: Shape } = {
  start: {
    decks: (value) => Array.isArray(value) && value.every(all({ id: text, title: text, path: text, hash: text })),
    mode: text, seed: number, filters: object, pass: maybe(number), total: maybe(number), schedule: boolean, order: pairs,
  },
  answer: {
    ...card, hash: text, type: text, topic: maybe(text), tags: texts, try: number, response: maybe(response),
    verdict, score: number, points: number, rating, scheduled: boolean, hints: number, ms: number, mode: text,
  },
  draft: { ...card, text },
  override: { target: text, verdict, score: number, rating },
  undo: { target: text },
  flag: { ...card, on: boolean },
  mark: { ...card, on: boolean },
  bury: { ...card, on: boolean },
  suspend: { ...card, on: boolean },
  clock: { back: number },
  end: { reason: text, totals: all({ asked: number, right: number, score: number, points: number }) },
};

/** Whether a JSON object is an entry as this program writes it, so that no fold over it can fail. */
export function isEntry(value: object): value is LogEntry {
  const fields = value as Record<string, unknown>;
  const kind = fields['kind'];
  const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind as LogEntry['kind']] : undefined;
  return shape !== undefined && fits(fields, common) && fits(fields, shape);
}

function fits(fields: Record<string, unknown>, shape: Shape): boolean {
  return Object.entries(shape).every(([key, check]) => check(fields[key]));
}
