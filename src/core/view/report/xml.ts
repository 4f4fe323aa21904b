import { safe } from '../../text/gate.ts';

/** A text for XML 1.0, in an element or in an attribute: the gate's visible signs for what XML cannot hold. */
export function escapeXml(text: string): string {
  return safe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '&#10;');
}

export type Attributes = { readonly [name: string]: string | number };

/** An element on lines of its own; its content is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>\n` : `<${name}${written}>${content}</${name}>\n`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
