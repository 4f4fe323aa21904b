import type { Span } from '../../text/located.ts';

/** Words that one style of titles or another leaves small, and particles of names. */
const small = new Set(
  (
    'a an the and but or nor yet so if as than that at by for from in into like near of off on onto out over per ' +
    'to up upon via with about above across after against along among around before behind below beneath beside ' +
    'between beyond despite down during except inside outside past since through throughout toward towards under ' +
    'until versus vs within without is be de del der di da du la le el van von et al'
  ).split(' '),
);

/** Words of an English title that every style would begin with a capital, and that begin small. */
export function smallWords(title: string): readonly Span[] {
  return [...title.matchAll(/(?<![^\s"“‘'([/–—-])\p{Ll}[^\s]*/gu)].flatMap(
    ({ index, 0: written }) => {
      const [word = ''] = /^[\p{L}’']+/u.exec(written) ?? [];
      const first = /(?:^|[:?!.–—]\s)["“‘'(]*$/.test(title.slice(0, index));
      const partOfWord = /[\p{L}-]$/u.test(title.slice(0, index));
      const plain = /^\p{Ll}[\p{Ll}’']*(?:-[\p{L}’'-]*)?[,;:.!?)"”’'\]]*$/u.test(written);
      if (partOfWord || !plain || (small.has(word) && !first)) return [];
      return [{ start: index, end: index + word.length }];
    },
  );
}
