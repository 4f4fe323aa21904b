import type { Fit, Response } from './type.ts';

export function fits<R extends Response>(response: R): Fit<R> {
  return { ok: true, response };
}

/** A response of another shape than the type's. */
export function unfit(wanted: string, found: unknown): Fit<never> {
  return { ok: false, problem: `expected ${wanted}, found ${kind(found)}` };
}

function kind(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `\`${JSON.stringify(value)}\``;
}

/** Texts of a list; numbers and booleans count as the text they were typed as. */
export function textList(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.map(textOf);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
