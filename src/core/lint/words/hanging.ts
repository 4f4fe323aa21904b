/** Verbs that an English sentence seldom ends with: what they say of the subject is still to come. */
const hanging = new Set(
  `am is are was were has have had can could may might must should will would
  consists contains defines denotes describes implies includes involves means measures produces provides
  refers represents requires says shows states studies suggests uses`.split(/\s+/),
);

/** Whether a text ends where its sentence has only begun. */
export function endsHanging(text: string): boolean {
  const last = /([\p{L}'’]+)(?:\.\.\.|…)?$/u.exec(text)?.[1];
  return last !== undefined && hanging.has(last.toLowerCase());
}
