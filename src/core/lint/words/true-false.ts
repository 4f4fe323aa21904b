const verdict = /^(?:true|false|yes|no)[.!]?$/i;

/** Whether choices are those of a true-false question, in English. */
export function areTrueFalse(choices: readonly { readonly text: string }[]): boolean {
  return choices.length > 0 && choices.every(({ text }) => verdict.test(text.trim()));
}
