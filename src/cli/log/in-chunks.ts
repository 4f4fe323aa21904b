import { joinShown, type Shown } from '../../core/text/shown.ts';
import type { Streams } from '../../host.ts';
import type { FileProblem, TextFill } from '../../host/files.ts';

/** Lines that are written at once: a call of the system for each would take longer than the rest. */
const most = 500;

/** Writes to stdout what `fill` gives, in larger pieces. */
export function inChunks(
  streams: Streams,
  write: (text: Shown) => void,
  fill: TextFill,
): FileProblem | undefined {
  streams.keepPace();
  let waiting: Shown[] = [];
  const flush = () => {
    write(joinShown(waiting));
    waiting = [];
  };
  const problem = fill((text) => {
    waiting.push(text);
    if (waiting.length >= most) flush();
  });
  flush();
  return problem;
}
