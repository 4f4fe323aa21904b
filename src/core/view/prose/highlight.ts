import type { Style } from '../paint.ts';

/** A stretch of a program's text, and what it is. */
export interface Stretch {
  readonly text: string;
  readonly style: Style | undefined;
}

interface Engine {
  readonly tokenizeWith: (
    source: string,
    language: string,
    onToken: (text: string, type?: string) => void,
    options: { readonly languages: never },
  ) => void;
  readonly languages: Readonly<Record<string, unknown>>;
}

let engine: Engine | undefined;

export async function loadHighlighter(): Promise<void> {
  if (engine !== undefined) return;
  const [{ tokenizeWith }, languages] = await Promise.all([
    import('@speed-highlight/core/tokenize'),
    import('@speed-highlight/core/languages'),
  ]);
  engine = { tokenizeWith, languages };
}

/** Longer programs stay uncoloured, so that no rule can be long about them. */
const longest = 8_000;

/** The stretches of a program; one of them if its language is unknown. */
export function highlight(source: string, language: string): readonly Stretch[] {
  const name = aliases.get(language.toLowerCase()) ?? language.toLowerCase();
  const plain = [{ text: source, style: undefined }];
  if (engine === undefined || source.length > longest || !Object.hasOwn(engine.languages, name))
    return plain;
  const stretches: Stretch[] = [];
  engine.tokenizeWith(
    source,
    name,
    (text, type) =>
      stretches.push({ text, style: type === undefined ? undefined : styles.get(type) }),
    { languages: engine.languages as never },
  );
  return stretches.map(({ text }) => text).join('') === source ? stretches : plain;
}

const styles = new Map<string, Style>([
  ['kwd', 'keyword'],
  ['oper', 'keyword'],
  ['str', 'string'],
  ['esc', 'string'],
  ['insert', 'string'],
  ['num', 'number'],
  ['bool', 'number'],
  ['cmnt', 'comment'],
  ['func', 'name'],
  ['class', 'name'],
  ['type', 'name'],
  ['section', 'name'],
  ['var', 'name'],
  ['deleted', 'wrong'],
  ['err', 'wrong'],
]);

const aliases = new Map([
  ['javascript', 'js'],
  ['jsx', 'js'],
  ['mjs', 'js'],
  ['typescript', 'ts'],
  ['tsx', 'ts'],
  ['python', 'py'],
  ['python3', 'py'],
  ['sh', 'bash'],
  ['shell', 'bash'],
  ['zsh', 'bash'],
  ['console', 'bash'],
  ['rust', 'rs'],
  ['golang', 'go'],
  ['yml', 'yaml'],
  ['c++', 'c'],
  ['cpp', 'c'],
  ['h', 'c'],
  ['cs', 'java'],
  ['csharp', 'java'],
  ['c#', 'java'],
  ['kotlin', 'java'],
  ['scala', 'java'],
  ['dockerfile', 'docker'],
  ['makefile', 'make'],
  ['perl', 'pl'],
  ['markdown', 'md'],
  ['svg', 'xml'],
  ['postgres', 'sql'],
  ['postgresql', 'sql'],
  ['mysql', 'sql'],
]);
