/**
 * The address below which activities get theirs, ready to be gone on with; `undefined` when the text
 * is no absolute IRI without query and fragment (RFC 3987, as far as a line of text tells).
 */
export function baseIri(text: string): string | undefined {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:)(.+)$/i.exec(text) ?? [];
  if (rest === '' || !allowed.test(rest) || /%(?![0-9a-f]{2})/i.test(rest)) return undefined;
  const hierarchical = /^https?:$/i.test(scheme);
  if (hierarchical && !/^\/\/[^/?#]+/.test(rest)) return undefined;
  if (hierarchical) return text.endsWith('/') ? text : `${text}/`;
  return /[/:]$/.test(text) ? text : `${text}:`;
}

/** What RFC 3987 leaves out; a query or a fragment could not be gone on with. */
const allowed = /^[^\p{C}\p{Z}<>"{}|\\^`?#]+$/u;

/** Steps below the base, each made safe to be a part of an IRI. */
export function iriBelow(base: string, ...steps: readonly string[]): string {
  return `${base}${steps.map(iriStep).join('/')}`;
}

/** A lone surrogate has no bytes of its own. */
function iriStep(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

/** Absolute, and with somebody to ask there: what an account needs for its home page. */
export function isHttp(iri: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(iri);
}
