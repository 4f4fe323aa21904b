/** A line as an asker hears it: a command (its letter or `?`), or text. */
export type Heard =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** `:h` is a command; `::` begins a text with one colon. */
export function hear(line: string): Heard {
  if (line.startsWith('::')) return { kind: 'text', text: line.slice(1) };
  if (!line.startsWith(':')) return { kind: 'text', text: line };
  return { kind: 'command', name: line.slice(1).trim().toLowerCase() };
}

/** Those that mean something after an answer alone. */
export function isPauseCommand(name: string): boolean {
  return ['y', 'n', 'f', 'x', 'o', 'e', 'b', 's'].includes(name);
}
