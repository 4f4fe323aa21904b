import { homedir, userInfo } from 'node:os';
import { isAbsolute } from 'node:path';

/**
 * The user's own folder. `HOME` may be empty, relative or missing, and a user of a container need not
 * be known to the system: then `/`, as containers have it, where whatever is written says why it fails.
 */
export function homeFolder(): string {
  // One after the other: to ask for the user may mean to ask a service of the system.
  return absoluteOf(homedir) ?? absoluteOf(() => userInfo().homedir) ?? '/';
}

function absoluteOf(ask: () => string): string | undefined {
  try {
    const path = ask();
    return isAbsolute(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
