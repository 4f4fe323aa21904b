/** A key as a prompt sees it. */
export interface Key {
  /** Such as `a`, `up`, `return`, `tab`; `paste` for a paste; empty for characters without a name. */
  readonly name: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  /** What the key would type; absent for keys that type nothing. */
  readonly text?: string;
}

interface Pressed {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
  readonly sequence?: string | undefined;
}

interface LineReader {
  readonly line: string;
  clearLine(direction: 0 | 1 | -1): void;
}

/** Reads a key event, and keeps readline's own line empty: what is typed is ours to keep. */
export function readKey(event: object, rl: LineReader): Key {
  if (rl.line !== '') rl.clearLine(0);
  const { name = '', ctrl = false, meta = false, sequence = '' } = event as Pressed;
  const types = !ctrl && !meta && sequence !== '' && !/^\p{Cc}/u.test(sequence);
  return {
    name: alias[name] ?? name,
    ctrl,
    meta,
    ...(types || name === 'paste' ? { text: sequence } : {}),
  };
}

const alias: Readonly<Record<string, string>> = { enter: 'return' };

/** The one character a key types, in lower case; empty for pastes and keys that type nothing. */
export function letterOf({ name, text = '' }: Key): string {
  return name === 'paste' || [...text].length !== 1 ? '' : text.toLowerCase();
}
