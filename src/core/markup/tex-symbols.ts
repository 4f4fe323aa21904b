import { safe } from '../text/gate.ts';
import { symbolOf } from './tex-engine.ts';

/**
 * The characters of a symbol in temml's tree, which is a command or the character itself;
 * undefined where there are none that the gate lets through.
 */
export function symbolText(name: string): string | undefined {
  const own = preferred.get(name);
  if (own !== undefined) return own;
  const text = name.startsWith('\\') && name.length > 1 ? symbolOf(name) : name;
  if (text === undefined) return undefined;
  const clean = (preferred.get(text) ?? text)
    .replace(/[\u2009\u00a0]/g, ' ')
    .replace(/\ufe0e/g, '')
    .normalize('NFC');
  return safe(clean) === clean && !clean.includes('\n') ? clean : undefined;
}

/** Delimiters; `.` is none. */
export function delimiterText(name: unknown): string | undefined {
  if (name === null || name === undefined || name === '.' || name === '') return '';
  return typeof name === 'string' ? symbolText(name) : undefined;
}

/** Where a terminal shows another character better than the one that a browser is given. */
const preferred = new Map([
  ['-', '-'],
  ['−', '-'],
  ['*', '*'],
  ['\\ast', '*'],
  ['∗', '*'],
  ['⋅', '·'],
  ['\\surd', '√'],
  ['\\lim', 'lim'],
  ['\\varnothing', '∅'],
  ['⟂', '⊥'],
  ['⟶', '→'],
  ['⟵', '←'],
  ['⟷', '↔'],
  ['⟹', '⇒'],
  ['⟸', '⇐'],
  ['⟺', '⇔'],
  ['⟼', '↦'],
  ['≔', ':='],
  ['≕', '=:'],
  ['\\|', '‖'],
  ['\\Vert', '‖'],
  ['\\backslash', '\\'],
  ['\\nobreakspace', ' '],
  ['\\ ', ' '],
  ['~', ' '],
  ['\\lt', '<'],
  ['\\gt', '>'],
  ['\\{', '{'],
  ['\\}', '}'],
  ['\\lbrace', '{'],
  ['\\rbrace', '}'],
  ['\\lbrack', '['],
  ['\\rbrack', ']'],
]);
