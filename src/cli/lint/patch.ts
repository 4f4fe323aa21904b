import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from 'diff/lib/patch/create.js';

/** Lines that change; to look for the shortest patch takes the square of it. */
const mostChanged = 4000;

/**
 * A patch, for `patch` and `git apply`, that makes one text of another. Where more than `most` lines
 * change it is not the shortest: it takes all of one away and puts all of the other there.
 */
export function patchOf(path: string, old: string, text: string, most = mostChanged): string {
  const [oldName, newName] = [`a/${path}`, `b/${path}`];
  if (leastChanges(old, text) > most)
    return withEndedNames(wholePatch(oldName, newName, old, text));
  const options = { maxEditLength: most, headerOptions: FILE_HEADERS_ONLY };
  const shortest = createTwoFilesPatch(oldName, newName, old, text, undefined, undefined, options);
  return withEndedNames(shortest ?? wholePatch(oldName, newName, old, text));
}

/** Lines that only one of them has: of those it is known at once that they change. */
function leastChanges(old: string, text: string): number {
  const counts = new Map<string, number>();
  const count = (one: string, by: number) => {
    for (const line of one.split('\n')) counts.set(line, (counts.get(line) ?? 0) + by);
  };
  count(old, 1);
  count(text, -1);
  return [...counts.values()].reduce((sum, by) => sum + Math.abs(by), 0);
}

/** `patch` takes a name to end at its first space, unless a tab comes after it. */
function withEndedNames(patch: string): string {
  return patch.replace(/^--- (?!").* .*\n.*(?=\n)/, (names) => names.replace(/$/gm, '\t'));
}

function wholePatch(oldFileName: string, newFileName: string, old: string, text: string): string {
  const [taken, put] = [linesOf('-', old), linesOf('+', text)];
  const hunk = {
    oldStart: 1,
    oldLines: taken.count,
    newStart: 1,
    newLines: put.count,
    lines: [...taken.lines, ...put.lines],
  };
  const [oldHeader, newHeader] = [undefined, undefined];
  const patch = { oldFileName, newFileName, oldHeader, newHeader, hunks: [hunk] };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

function linesOf(sign: string, text: string) {
  const lines = text.split('\n').map((line) => sign + line);
  const count = lines.length;
  if (text.endsWith('\n')) return { lines: lines.slice(0, -1), count: count - 1 };
  return { lines: [...lines, '\\ No newline at end of file'], count };
}
