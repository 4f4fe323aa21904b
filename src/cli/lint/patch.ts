import { createTwoFilesPatch, formatPatch } from 'diff/lib/patch/create.js';

/** Lines that change; to look for the shortest patch takes the square of it. */
const mostChanged = 4000;

/**
 * A patch, for `patch` and `git apply`, that makes one text of another. Where more than `most` lines
 * change it is not the shortest: it takes all of one away and puts all of the other there.
 */
export function patchOf(path: string, old: string, text: string, most = mostChanged): string {
  const [oldName, newName] = [`a/${path}`, `b/${path}`];
  const options = { maxEditLength: most };
  const shortest = createTwoFilesPatch(oldName, newName, old, text, undefined, undefined, options);
  return shortest ?? wholePatch(oldName, newName, old, text);
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
  return formatPatch({ oldFileName, newFileName, oldHeader, newHeader, hunks: [hunk] });
}

function linesOf(sign: string, text: string) {
  const lines = text.split('\n').map((line) => sign + line);
  const count = lines.length;
  if (text.endsWith('\n')) return { lines: lines.slice(0, -1), count: count - 1 };
  return { lines: [...lines, '\\ No newline at end of file'], count };
}
