/** Date and time where the learner was, as `2026-11-23 16:04:05`: sorts as text. */
export function localTime({
  at,
  offset,
}: {
  readonly at: string;
  readonly offset: number;
}): string {
  const shifted = new Date(Date.parse(at) + Math.round(offset) * 60_000);
  return shifted.toISOString().slice(0, 19).replace('T', ' ');
}

/** Minutes east of UTC as `+01:00`. */
export function offsetWords(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
