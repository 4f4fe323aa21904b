import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';
import type { Processes } from '../host/processes.ts';
import type { FileProblem } from '../host/files.ts';
import { childProcess } from './builtins.ts';
import { page } from './pager.ts';
import { reasonOf } from './reasons.ts';

export function nodeProcesses(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Processes {
  const launch = (target: string) => start(...opener(platform), target);
  return {
    openFile: (folder, file) => {
      const inside = insideOf(folder, file);
      return typeof inside === 'string' ? launch(inside) : inside;
    },
    openLink: (link) => {
      const url = httpUrl(link);
      return url === undefined ? problem('it is no http or https address') : launch(url);
    },
    page: (text) => page(environment, text),
    edit: (path, line) => edit(environment, platform, path, line),
    git: (args) => git(environment, args),
  };
}

/** The file, links resolved, when it is a regular one below the folder. */
function insideOf(folder: string, file: string): string | FileProblem {
  if (isAbsolute(file) || file.includes('\0'))
    return problem('it lies outside of the folder of the deck');
  try {
    const root = realpathSync(folder);
    const target = realpathSync(resolve(root, file));
    if (!target.startsWith(root.endsWith(sep) ? root : root + sep)) {
      return problem('it lies outside of the folder of the deck');
    }
    return statSync(target).isFile() ? target : problem('it is no file');
  } catch (error) {
    return problem(reasonOf(error));
  }
}

/** As the URL parser writes it, so that nothing but an address reaches the opener. */
function httpUrl(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, href } = new URL(link);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

function opener(platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'darwin') return ['open', []];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler']];
  return ['xdg-open', []];
}

function start(program: string, args: readonly string[], target: string): FileProblem | undefined {
  const child = childProcess().spawn(program, [...args, target], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', () => {});
  child.unref();
  return child.pid === undefined ? problem(`there is no \`${program}\` here`) : undefined;
}

/** `VISUAL` or `EDITOR` may carry options (`code --wait`); they are split at spaces, no shell reads them. */
function edit(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  path: string,
  line: number,
): FileProblem | undefined {
  const fallback = platform === 'win32' ? 'notepad' : 'vi';
  const words = (environment['VISUAL'] || environment['EDITOR'] || fallback)
    .split(' ')
    .filter(Boolean);
  const [program = fallback, ...options] = words;
  const args = [...options, ...placed(program, resolve(path), line)];
  const ended = withTerminal(() => childProcess().spawnSync(program, args, { stdio: 'inherit' }));
  if (ended.error !== undefined)
    return problem(`the editor \`${program}\` did not start: ${reasonOf(ended.error)}`);
  return ended.status === 0
    ? undefined
    : problem(`the editor \`${program}\` ended with ${ended.status ?? ended.signal}`);
}

/** Lends the terminal to a program as a shell would: prompts keep it raw for the whole session. */
function withTerminal<Ended>(run: () => Ended): Ended {
  const { stdin } = process;
  const raw = stdin.isTTY && stdin.isRaw;
  if (raw) stdin.setRawMode(false);
  try {
    return run();
  } finally {
    if (raw) stdin.setRawMode(true);
  }
}

/** How an editor is told the line; those that would take `+12` for a file get the file alone. */
function placed(program: string, path: string, line: number): readonly string[] {
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (/^(code|codium|cursor)(\.cmd)?$/.test(name)) return ['--goto', `${path}:${line}`];
  return /^(vi|vim|nvim|nano|emacs|emacsclient|micro|kak|joe|ne|mg|jed)$/.test(name)
    ? [`+${line}`, path]
    : [path];
}

const mostOutput = 64 * 1024 * 1024;

/** A repository's own settings may name programs; those that such commands could start are off. */
function git(
  environment: NodeJS.ProcessEnv,
  args: readonly string[],
): { readonly out: Uint8Array } | FileProblem {
  const quiet = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager'];
  const ended = childProcess().spawnSync('git', [...quiet, ...args], {
    env: { ...environment, GIT_OPTIONAL_LOCKS: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: mostOutput,
  });
  if (ended.error !== undefined) return problem(reasonOf(ended.error));
  if (ended.status === 0) return { out: ended.stdout };
  return problem(ended.stderr.toString().trim().split('\n', 1)[0] ?? 'it failed');
}

function problem(reason: string): FileProblem {
  return { kind: 'problem', reason };
}
