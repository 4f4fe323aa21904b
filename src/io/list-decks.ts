import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { FileProblem } from '../host/files.ts';
import { naturally } from '../core/text/natural-order.ts';
import { readWhole } from './read-file.ts';
import { reasonOf } from './reasons.ts';
import { slashes } from './slashes.ts';

const deckLike = /\.(ya?ml|json)$/i;

/** A `.gitignore` speaks of paths below its own folder. */
interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The files below a folder that could be decks, without those that git ignores. */
export function listDecks(folder: string): readonly string[] | FileProblem {
  try {
    readdirSync(folder);
  } catch (error) {
    return { kind: 'problem', reason: reasonOf(error) };
  }
  const found: string[] = [];
  walk(folder, ignoredAbove(resolve(folder)), found);
  return found.sort(naturally);
}

function walk(folder: string, above: readonly Ignored[], found: string[]): void {
  const here = rulesOf(folder);
  const ignored = here === undefined ? above : [...above, here];
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const skipped = entry.name.startsWith('.') || entry.name === 'node_modules';
      if (!skipped && !isIgnored(`${path}/`, ignored)) walk(path, ignored, found);
    } else if (
      !entry.name.startsWith('.') &&
      deckLike.test(entry.name) &&
      isRegular(path, entry) &&
      !isIgnored(path, ignored)
    ) {
      found.push(path);
    }
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A link to a file counts, a link to a folder is not followed: it may lead in a circle. */
function isRegular(path: string, entry: Dirent): boolean {
  if (entry.isFile()) return true;
  try {
    return entry.isSymbolicLink() && statSync(path).isFile();
  } catch {
    return false;
  }
}

function isIgnored(path: string, ignored: readonly Ignored[]): boolean {
  return ignored.some(({ folder, rules }) => {
    const inside = slashes(relative(folder, resolve(path)));
    return (
      inside !== '' &&
      !inside.startsWith('..') &&
      rules.ignores(path.endsWith('/') ? `${inside}/` : inside)
    );
  });
}

/** The rules of the folders above, up to the root of the git checkout. */
function ignoredAbove(folder: string): readonly Ignored[] {
  const above: Ignored[] = [];
  for (let here = folder; !hasGit(here);) {
    const parent = resolve(here, '..');
    if (parent === here) return [];
    const rules = rulesOf(parent);
    if (rules !== undefined) above.unshift(rules);
    here = parent;
  }
  return above;
}

function hasGit(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

function rulesOf(folder: string): Ignored | undefined {
  try {
    return {
      folder: resolve(folder),
      rules: ignore().add(Buffer.from(readWhole(join(folder, '.gitignore'))).toString()),
    };
  } catch {
    return undefined;
  }
}
