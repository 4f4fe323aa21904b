/** Characters of a session's id that are enough to tell it from the others. */
const enough = 8;

/** An entry's id as a person reads and types it: its session's first letters and its place there. */
export function shortId(id: string): string {
  const place = /-\d+$/.exec(id);
  return place === null ? id : `${id.slice(0, Math.min(enough, place.index))}${place[0]}`;
}
