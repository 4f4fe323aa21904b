/** Survivors that were read and found to change nothing that matters, each with its reason. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const lines = readFileSync(new URL('accepted.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The accepted among the survivors, and what is accepted of their files although it does not survive. */
export function acceptedOf(survivors, found) {
  const written = new Set(survivors.map((mutant) => mutant.written));
  const files = new Set(found.map(({ fileName }) => relative('.', fileName)));
  const ours = lines.filter((line) => files.has(line.split(': ', 1)[0]));
  return {
    accepted: new Set(ours.filter((line) => written.has(line))),
    stale: ours.filter((line) => !written.has(line)),
  };
}

/** A mutant as `file: line`, the line as the mutant has it. */
export function mutatedLine({ fileName, location: { start, end }, replacement }) {
  const source = readFileSync(fileName, 'utf8').split('\n');
  const before = source[start.line - 1].slice(0, start.column - 1);
  const after = source[end.line - 1].slice(end.column - 1);
  const line = `${before}${replacement}${after}`.replace(/\s+/g, ' ').trim();
  return `${relative('.', fileName)}: ${line}`;
}
