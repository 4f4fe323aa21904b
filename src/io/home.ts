import { homedir, userInfo } from 'node:os';
import { isAbsolute } from 'node:path';

/**
 * The user's own folder. `HOME` may be empty, relative or missing, and a user of a container need not
 * be known to the system: then `/`, as containers have it, where whatever is written says why it fails.
 */
export function homeFolder(): string {
  const found = [homedir, () => userInfo().homedir].map(tried);
  return found.find((path) => path !== undefined && isAbsolute(path)) ?? '/';
}

function tried(ask: () => string): string | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
