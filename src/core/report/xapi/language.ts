/** Language, script, region, variants and extensions, as RFC 5646 puts them together. */
const tag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i;

export const unknownLanguage = 'und';

/** A deck's language as a key of a language map. */
export function languageTag(language: string): string {
  return tag.test(language) ? language : unknownLanguage;
}
