import { instead, type Advice } from '../text/advice.ts';
import type { Decoder } from '../text/decode.ts';
import type { Located } from '../text/located.ts';

/** Languages by their English names and their own. */
const names: readonly (readonly [code: string, names: string])[] = [
  ['ar', 'arabic العربية'],
  ['cs', 'czech čeština'],
  ['da', 'danish dansk'],
  ['de', 'german deutsch'],
  ['el', 'greek ελληνικά'],
  ['en', 'english'],
  ['es', 'spanish español'],
  ['fi', 'finnish suomi'],
  ['fr', 'french français'],
  ['he', 'hebrew עברית'],
  ['hi', 'hindi हिन्दी'],
  ['hu', 'hungarian magyar'],
  ['it', 'italian italiano'],
  ['ja', 'japanese 日本語'],
  ['ko', 'korean 한국어'],
  ['la', 'latin'],
  ['nl', 'dutch nederlands'],
  ['no', 'norwegian norsk'],
  ['pl', 'polish polski'],
  ['pt', 'portuguese português'],
  ['ru', 'russian русский'],
  ['sv', 'swedish svenska'],
  ['tr', 'turkish türkçe'],
  ['uk', 'ukrainian українська'],
  ['zh', 'chinese 中文'],
];

/** A language by its code; another text is kept, with a warning that names the code it may mean. */
export function languageCode(text: Decoder<string>): Decoder<string> {
  return {
    ...text,
    read: (node, at, report) => {
      const read = text.read(node, at, report);
      if (read === undefined || /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(read.trim())) return read;
      report({
        rule: 'schema/invalid-value',
        severity: 'warning',
        message: `\`${read}\` is no code of a language, so its rules of grading are not known`,
        place: { path: at },
        ...codeAdvice(read.trim().toLowerCase(), node),
      });
      return read;
    },
  };
}

function codeAdvice(word: string, node: Located): Advice {
  const code = /^[a-z]{2}_[a-z]{2}$/.test(word)
    ? `${word.slice(0, 2)}-${word.slice(3).toUpperCase()}`
    : names.find(([, known]) => known.split(' ').includes(word))?.[0];
  return code === undefined
    ? { help: 'Write its code, such as `en`, `de` or `pt-BR`' }
    : instead(node, code, 'Write ');
}
