import type { Digest } from '../deck/identity.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { FileReport } from './report.ts';

/**
 * Findings that are known and put up with: fingerprints by path and rule. What keeps a deck from
 * being asked is none of them: it would be hidden for ever.
 */
export interface Baseline {
  readonly version: 1;
  readonly files: { readonly [path: string]: { readonly [rule: string]: readonly string[] } };
}

export function baselineOf(files: readonly FileReport[], digest: Digest): Baseline {
  const touched = files.filter(({ diagnostics }) => diagnostics.some(({ refusal }) => !refusal));
  // From entries, as a file may be called `__proto__`.
  const known = touched.map((file) => [file.path, printsByRule(file, digest)] as const);
  return { version: 1, files: Object.fromEntries(known) };
}

function printsByRule(file: FileReport, digest: Digest): Record<string, string[]> {
  const prints = fingerprintsOf(file, digest);
  const known: Record<string, string[]> = {};
  file.diagnostics.forEach(({ rule, refusal }, index) => {
    if (refusal !== true) (known[rule] ??= []).push(prints[index] ?? '');
  });
  return known;
}

/** The file without the findings that the baseline has. */
export function withoutKnown(file: FileReport, baseline: Baseline, digest: Digest): FileReport {
  const known = Object.hasOwn(baseline.files, file.path) ? baseline.files[file.path] : undefined;
  if (known === undefined) return file;
  const prints = fingerprintsOf(file, digest);
  const diagnostics = file.diagnostics.filter(
    ({ rule, refusal }, index) =>
      refusal === true || !(known[rule] ?? []).includes(prints[index] ?? ''),
  );
  return { ...file, diagnostics };
}

/** A baseline from the text of its file; what is wrong with it as words. */
export function readBaseline(text: string): Baseline | { readonly problem: string } {
  try {
    const read: unknown = JSON.parse(text);
    return isBaseline(read) ? read : { problem: 'it is no baseline of `quiz lint`' };
  } catch {
    return { problem: 'it is no JSON' };
  }
}

function isBaseline(value: unknown): value is Baseline {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['files'])) return false;
  return Object.values(value['files']).every(
    (rules) => isRecord(rules) && Object.values(rules).every(isTexts),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
