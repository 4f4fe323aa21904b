/** A blank of a cloze: its alternatives, the first being the one shown, and its hint. */
export interface Blank {
  readonly alternatives: readonly string[];
  readonly hint?: string;
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'blank' } & Blank);

export interface ClozeProblem {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a cloze into text and blanks (design §2): `{{…}}` outside of `$…$`, alternatives between
 * bare `|`, a hint after the last ` :: `; `\{{`, `\|` and `\::` stand for themselves.
 */
export function readCloze(text: string): {
  readonly pieces: readonly Piece[];
  readonly problems: readonly ClozeProblem[];
} {
  const pieces: Piece[] = [];
  const problems: ClozeProblem[] = [];
  let plain = '';
  let stray = false;
  for (let at = 0; at < text.length;) {
    const math = mathAt(text, at);
    if (text.startsWith('\\{{', at)) {
      plain += '{{';
      at += 3;
    } else if (math > at) {
      plain += text.slice(at, math);
      at = math;
    } else if (text.startsWith('{{', at)) {
      const end = closing(text, at + 2);
      if (end === undefined) {
        problems.push(unclosed(text, at));
        break;
      }
      const inner = text.slice(at + 2, end);
      problems.push(...problemsOf(inner, at, end + 2));
      pieces.push({ kind: 'text', text: plain }, { kind: 'blank', ...readBlank(inner) });
      plain = '';
      at = end + 2;
    } else {
      if (!stray && text.startsWith('}}', at) && isStray(text, at)) {
        problems.push(unopened(at));
        stray = true;
      }
      plain += text[at];
      at += 1;
    }
  }
  pieces.push({ kind: 'text', text: plain });
  if (problems.length === 0 && !pieces.some(({ kind }) => kind === 'blank'))
    problems.push(noBlank(text));
  return {
    pieces: pieces.filter((piece) => piece.kind === 'blank' || piece.text !== ''),
    problems,
  };
}

/** No brace is open there, as in code it would be. */
function isStray(text: string, at: number): boolean {
  let open = 0;
  for (const character of text.slice(Math.max(0, at - farthest), at))
    open += character === '{' ? 1 : character === '}' ? -1 : 0;
  return open <= 0 && text[at + 2] !== '}';
}

const farthest = 500;

/** The end of math that begins here (`$…$`, `$$…$$`, by pandoc's rule), or `at` where none does. */
function mathAt(text: string, at: number): number {
  if (text[at] !== '$' || text[at - 1] === '\\') return at;
  const display = /^\$\$[^$]+\$\$/.exec(text.slice(at));
  if (display !== null) return at + display[0].length;
  const inline = /^\$(?!\s)(?:[^$\\\n]|\\.)*?(?<!\s)\$(?!\d)/.exec(text.slice(at));
  return inline === null ? at : at + inline[0].length;
}

/** Where `}}` closes the blank: the last two of a run of braces, so that `{{a^{2}}}` holds `a^{2}`. */
function closing(text: string, from: number): number | undefined {
  const at = text.indexOf('}}', from);
  if (at < 0) return undefined;
  let end = at;
  while (text[end + 2] === '}') end += 1;
  const next = text.indexOf('{{', from);
  return next >= 0 && next < at ? undefined : end;
}

function readBlank(inner: string): Blank {
  const { words, hint } = splitHint(inner);
  const alternatives = splitBare(words).map((one) => unescape(one).trim());
  return { alternatives, ...(hint === undefined ? {} : { hint }) };
}

function splitHint(inner: string): { words: string; hint?: string } {
  const at = inner.lastIndexOf(' :: ');
  if (at < 0) return { words: inner };
  return { words: inner.slice(0, at), hint: unescape(inner.slice(at + 4)).trim() };
}

function splitBare(words: string): readonly string[] {
  return words.split(/(?<!\\)\|/);
}

function unescape(text: string): string {
  return text.replace(/\\(\{\{|\||::)/g, '$1');
}

function unclosed(text: string, at: number): ClozeProblem {
  return {
    rule: 'answer/cloze-unbalanced',
    message: 'A blank begins with `{{` and never ends',
    help: 'Close it with `}}`, or write `\\{{` for the braces themselves',
    start: at,
    end: Math.min(text.length, at + 2),
  };
}

function unopened(at: number): ClozeProblem {
  return {
    rule: 'answer/cloze-unbalanced',
    message: '`}}` ends a blank that never began',
    help: 'Write `{{` before what is to be filled in, or delete the braces',
    start: at,
    end: at + 2,
  };
}

/** One brace on each side may have been meant, but not in a formula. */
function noBlank(text: string): ClozeProblem {
  const single = text.includes('$') ? null : /\{[^{}]+\}/.exec(text);
  const [found = text] = single ?? [];
  const start = single?.index ?? 0;
  return {
    rule: 'answer/cloze-no-blank',
    message: 'The cloze has no blank',
    help:
      single === null
        ? 'Put what is to be filled in between `{{` and `}}`'
        : `Write two braces on each side: \`{${found}}\``,
    start,
    end: start + found.length,
  };
}

function problemsOf(inner: string, start: number, end: number): readonly ClozeProblem[] {
  const anki = /^c\d+::?(?!\s)/.exec(inner);
  if (anki !== null) {
    return [
      {
        rule: 'answer/cloze-anki',
        message: `\`{{${anki[0]}…}}\` is the form of Anki`,
        help: `Write \`{{${inner.slice(anki[0].length).split('::')[0]}}}\`; one cloze is one card`,
        start,
        end,
      },
    ];
  }
  const empty = splitBare(splitHint(inner).words).some((one) => one.trim() === '');
  return empty
    ? [
        {
          rule: 'answer/cloze-empty',
          message: 'A blank has nothing to fill in',
          help: 'Write the answer between `{{` and `}}`',
          start,
          end,
        },
      ]
    : [];
}
