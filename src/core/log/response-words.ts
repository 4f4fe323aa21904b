import type { Response } from '../question/type.ts';

/** A response for a person to read; `JSON.stringify` is for those who want it back. */
export function responseWords(response: Response): string {
  if (typeof response === 'string') return response;
  if ('rating' in response) return ratedWords(response);
  return response.map((one) => (typeof one === 'string' ? one : one.join(' – '))).join(', ');
}

function ratedWords(response: { readonly text?: string; readonly rating: number }): string {
  return response.text === undefined || response.text === ''
    ? `rated ${response.rating}`
    : response.text;
}
