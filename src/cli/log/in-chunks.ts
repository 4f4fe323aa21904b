import { joinShown, type Shown } from '../../core/text/shown.ts';
import type { TextFill } from '../../host.ts';

/** Lines that are written at once: a call of the system for each would take longer than the rest. */
const most = 500;

/** Writes what `fill` gives in larger pieces. */
export function inChunks(write: (text: Shown) => void, fill: TextFill): void {
  let waiting: Shown[] = [];
  const flush = () => {
    write(joinShown(waiting));
    waiting = [];
  };
  fill((text) => {
    waiting.push(text);
    if (waiting.length >= most) flush();
  });
  flush();
}
