/* oxlint-disable no-control-regex -- control characters are what the gate is about */
import { widthOf } from './layout.ts';
import { trust, type Shown } from './shown.ts';

/**
 * Makes a stranger's text harmless: what a terminal would obey, hide or reorder becomes visible
 * characters. One character at a time, never by cutting sequences out: what is left after a cut may
 * be a new sequence. Idempotent.
 */
export function safe(text: string): Shown {
  if (harmless.test(text)) return trust(text);
  const rightToLeft = rightToLeftLetter.test(text);
  const mapped = text
    .replace(lineEnd, '\n')
    .replace(suspicious, (character) => replacement(character, rightToLeft));
  return trust(mapped.includes('\t') ? expandTabs(mapped) : mapped);
}

/** `safe` on one line, for titles, ids, file names and messages: a line end becomes a space. */
export function safeLine(text: string): Shown {
  return trust(safe(text).replace(/ *\n+ */g, ' '));
}

/** For terminals that do not read UTF-8: a byte of it may be a control character there. */
export function asciiOnly(shown: Shown): Shown {
  return trust(shown.replace(/[^\n\x1b\x07\x20-\x7e]/gu, inAscii));
}

/** JSON text in which everything the gate would change is written `\uXXXX`. */
export function safeJson(value: unknown, indent = 0): Shown {
  const written: string | undefined = JSON.stringify(value, undefined, indent);
  const json = written ?? 'null';
  return trust(harmless.test(json) ? json : json.replace(unsafeInJson, unicodeEscapes));
}

/** For grading: NFC without the characters nobody can see, so that none can decide. */
export function comparable(text: string): string {
  return harmless.test(text) ? text : text.replace(unseen, '').normalize('NFC');
}

const harmless = /^[\n\x20-\x7e]*$/;
const lineEnd = /\r\n|[\r\u0085\u2028\u2029]/g;
const controls = '\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f';
const bidi = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const invisible =
  '\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';
const notCharacters = '\\p{Cs}\\p{Noncharacter_Code_Point}';

const control = new RegExp(`[${controls}]`);
const bidiControl = new RegExp(`[${bidi}]`);
const notCharacter = new RegExp(`[${notCharacters}]`, 'u');
const suspicious = new RegExp(`[${controls}${bidi}${invisible}${notCharacters}]`, 'gu');
const unsafeInJson = new RegExp(
  `[\\x7f-\\x9f\\u2028\\u2029${bidi}${invisible}${notCharacters}]`,
  'gu',
);
/** Joiners and variation selectors too: they are kept on screen but never typed. */
const unseen = new RegExp(`[${bidi}${invisible}\\u200c\\u200d\\ufe00-\\ufe0f]`, 'gu');
const mark = /[\u061c\u200e\u200f]/;
const rightToLeftLetter =
  /(?!\u061c)[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

function replacement(character: string, rightToLeft: boolean): string {
  if (notCharacter.test(character)) return '\ufffd';
  if (control.test(character)) return controlPicture(character.charCodeAt(0));
  if (!bidiControl.test(character)) return `\\u{${hex(character)}}`;
  return rightToLeft && mark.test(character) ? '' : `\\u${hex(character).padStart(4, '0')}`;
}

function controlPicture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `\\x${code.toString(16)}`;
}

function expandTabs(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').reduce((done, next) => done + toNextStop(done) + next))
    .join('\n');
}

function toNextStop(before: string): string {
  return ' '.repeat(4 - (widthOf(before) % 4));
}

/** What is typed for them where there is nothing else: they say the same. */
const typed = new Map([
  ['–', '-'],
  ['—', '-'],
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['…', '...'],
]);

function inAscii(character: string): string {
  const known = typed.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2400 && code <= 0x241f)
    return `\\x${(code - 0x2400).toString(16).padStart(2, '0')}`;
  return code === 0x2421 ? '\\x7f' : `\\u{${hex(character)}}`;
}

function unicodeEscapes(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${hex(unit).padStart(4, '0')}`)
    .join('');
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
