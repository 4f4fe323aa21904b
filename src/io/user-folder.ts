import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where a system keeps one kind of a user's files; what is not absolute is below the user's own folder. */
export interface FolderPlaces {
  /** The variable of the XDG Base Directory Specification, which counts on any system. */
  readonly variable: string;
  readonly darwin: string;
  readonly others: string;
  readonly windows: { readonly variable: string; readonly usual: string; readonly inside: string };
}

/** A relative folder in a variable is passed over, as the specification says: it would be in every folder. */
export function userFolder(
  { variable, darwin, others, windows }: FolderPlaces,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string {
  const named = absolute(environment[variable]);
  if (named !== undefined) return join(named, 'quiz');
  const home = homeFolder();
  if (platform === 'darwin') return join(home, darwin, 'quiz');
  if (platform !== 'win32') return join(home, others, 'quiz');
  const roof = absolute(environment[windows.variable]) ?? join(home, windows.usual);
  return join(roof, 'quiz', windows.inside);
}

/**
 * The user's own folder. `HOME` may be empty, relative or missing, and a user of a container need not
 * be known to the system: then `/`, as containers have it, where whatever is written says why it fails.
 */
export function homeFolder(): string {
  // One after the other: to ask for the user may mean to ask a service of the system.
  return tried(homedir) ?? tried(() => userInfo().homedir) ?? '/';
}

function tried(ask: () => string): string | undefined {
  try {
    return absolute(ask());
  } catch {
    return undefined;
  }
}

/** A folder that means the same from everywhere. */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
