import { trust, type Shown } from '../../text/shown.ts';
import { escapeXml } from '../report/xml.ts';

/** HTML or SVG of ours, in which every text has been escaped. An object, so that no text passes for it. */
export interface Markup {
  readonly html: Shown;
}

type Value = string | number | Markup | readonly Markup[];

/** markup`<p>${text}</p>`: texts are escaped, markup goes in as it is. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const text = strings.reduce(
    (done, part, index) => `${done}${written(values[index - 1] ?? '')}${part}`,
    '',
  );
  return { html: trust(text) };
}

function written(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeXml(value);
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
}

export const nothing = markup``;
