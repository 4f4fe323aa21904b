import { firstVersion, withDashes } from './yaml-explain-foreign.ts';
import type { Explained, Mask } from './yaml-explain.ts';
import { withParts } from './yaml-outline.ts';

/**
 * The errors to blank out before the next reading: the first one, and of every later question its
 * first, as long as no error before it can have led the reader astray beyond its own question.
 */
export function firstOfEachPart(errors: readonly Explained[], text: string): Explained[] {
  const parts = partStarts(text);
  const chosen: Explained[] = [];
  let next = 0;
  for (const error of errors) {
    const start = error.mask?.span.start;
    if (start === undefined || start < next) continue;
    if (error.spreads === true && chosen.length > 0) break;
    chosen.push(error);
    if (error.spreads === true) break;
    next = parts.find((part) => part > (error.breaks ?? start)) ?? Infinity;
  }
  return chosen;
}

/** Where the items of the file's outermost list begin, which are its questions. */
function partStarts(text: string): number[] {
  const first = /^( *)- /m.exec(text);
  if (first === null) return [];
  const start = `\n${first[1] ?? ''}- `;
  const starts: number[] = [];
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1))
    starts.push(at + 1);
  return starts;
}

/** Replaces characters one for one, so that offsets stay true. */
export function applyMasks(text: string, errors: readonly Explained[]): string {
  const masks = errors.flatMap((error) => error.mask ?? []);
  masks.sort((a, b) => a.span.start - b.span.start);
  let done = '';
  let at = 0;
  for (const mask of masks) {
    const start = Math.max(at, mask.span.start);
    const end = Math.max(mask.span.end, endOfParts(mask, text));
    done += text.slice(at, start) + fill(text.slice(start, end), mask.fill);
    at = Math.max(at, end);
  }
  return done + text.slice(at);
}

function endOfParts({ span, parts }: Mask, text: string): number {
  return parts === undefined ? 0 : withParts(text, span.start, parts === 'aligned').end;
}

function fill(text: string, how: Mask['fill']): string {
  if (how === 'tabs') {
    return text.replace(/^ *\t[ \t]*/gm, (spaces) => ' '.repeat(spaces.length));
  }
  if (how === 'hard spaces') {
    return text.replace(/^[ \u00a0]*(?:-[ \u00a0]+)?(?:\w+:[ \u00a0]+)?/gm, (found) =>
      found.replaceAll('\u00a0', ' '),
    );
  }
  if (how === 'conflict') return firstVersion(text);
  if (how === 'bullets') return withDashes(text);
  // The line moves to where it would be without it.
  if (how === 'marks') return text.replace(/^( *)\ufeff([^\r\n]*)/gm, '$1$2 ');
  const lines = text.split('\n');
  return lines.map((line, index) => blank(line, how === 'word' && index === 0)).join('\n');
}

function blank(line: string, word: boolean): string {
  const end = line.endsWith('\r') ? '\r' : '';
  return (word ? 'x' : ' ').repeat(line.length - end.length) + end;
}
