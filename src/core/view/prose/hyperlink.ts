import { trust, type Shown } from '../../text/shown.ts';

export function isWeb(href: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(href) && href.length <= 2_000;
}

/** A link that the terminal can open (OSC 8); its address holds printable ASCII alone. */
export function hyperlink(href: string, text: Shown): Shown {
  return trust(`\x1b]8;;${encoded(href)}\x07${text}\x1b]8;;\x07`);
}

function encoded(href: string): string {
  return href
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}
