/** Words that an English sentence seldom ends with: after them something is still to come. */
const hanging = new Set(
  `a an the
  am is are was were be been being do does did has have had can could may might must shall should will would
  about above across after against along among around as at before behind below between by during for from
  in inside into like near of off on onto over since through than to toward towards under until upon via with within without
  and but or nor because if that when whereas where which while who whose
  called contains consists defines denotes describes implies includes involves means measures named produces
  provides refers represents requires says shows states studies suggests uses`.split(/\s+/),
);

/** Whether a text ends where its sentence has only begun. */
export function endsHanging(text: string): boolean {
  const last = /([\p{L}'’]+)(?:\.\.\.|…)?$/u.exec(text)?.[1];
  return last !== undefined && hanging.has(last.toLowerCase());
}
