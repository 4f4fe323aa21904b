declare const shown: unique symbol;

/**
 * Text that may be written to a terminal: it holds no control characters but line feeds and our
 * own styles. Only the gate (`safe`) turns a stranger's text into it; a plain `string` does not
 * pass for it, so the compiler refuses to print a deck's text that has not been through the gate.
 */
export type Shown = string & { readonly [shown]: true };

/** Our own words around gated values: say`Question ${n} of ${total}: ${safe(title)}`. */
export function say(strings: TemplateStringsArray, ...values: readonly (Shown | number)[]): Shown {
  return trust(
    strings.reduce((text, part, index) => `${text}${values[index - 1] ?? ''}${part}`, ''),
  );
}

export function joinShown(parts: readonly Shown[], separator: Shown = say``): Shown {
  return trust(parts.join(separator));
}

/**
 * Says that `text` was computed from Shown text alone (cut, padded, wrapped, styled). Every caller
 * is listed in the architecture test; a stranger's text goes through `safe` instead.
 */
export function trust(text: string): Shown {
  return text as Shown;
}

/** The lines of a shown text. */
export function shownLines(text: Shown): readonly Shown[] {
  return text.split('\n').map(trust);
}
