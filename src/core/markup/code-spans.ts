/** Where code that begins here ends; undefined if none does. Fences begin at a line's start. */
export function endOfCode(text: string, at: number): number | undefined {
  if (at === 0 || text[at - 1] === '\n') {
    const fence = endOfFence(text, at);
    if (fence !== undefined) return fence;
  }
  return text[at] === '`' ? endOfSpan(text, at) : undefined;
}

/** Each run of spaces as one, but not within code, where their number is seen. */
export function withSingleSpaces(text: string): string {
  if (!/[`~]/.test(text)) return text.replace(/\s+/g, ' ');
  let done = '';
  for (let at = 0; at < text.length;) {
    const end = endOfCode(text, at) ?? at;
    // A backquote that nothing closes is no code.
    done += end > at + 1 ? text.slice(at, end) : (text[at] ?? '').replace(/\s/, ' ');
    at = Math.max(end, at + 1);
    while (done.endsWith(' ') && /^\s/.test(text.slice(at, at + 1))) at += 1;
  }
  return done;
}

const opening = /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})[^\n]*/y;

function endOfFence(text: string, at: number): number | undefined {
  opening.lastIndex = at;
  const open = opening.exec(text);
  const fence = open?.[1];
  if (open === null || fence === undefined) return undefined;
  const sign = fence[0] ?? '`';
  for (let line = text.indexOf('\n', at); line !== -1; line = text.indexOf('\n', line + 1)) {
    const end = lineEnd(text, line + 1);
    const bare = text
      .slice(line + 1, end)
      .replace(/^[ \t>]*/, '')
      .trimEnd();
    if (bare.length >= fence.length && bare === sign.repeat(bare.length)) return end;
  }
  return text.length;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** A run of backticks, up to the next run of the same length. */
function endOfSpan(text: string, at: number): number {
  const run = /`+/g;
  run.lastIndex = at;
  const length = run.exec(text)?.[0].length ?? 1;
  const start = at + length;
  for (let next = run.exec(text); next !== null; next = run.exec(text)) {
    if (next[0].length !== length) continue;
    return /\n[ \t]*\n/.test(text.slice(start, next.index)) ? start : run.lastIndex;
  }
  return start;
}
