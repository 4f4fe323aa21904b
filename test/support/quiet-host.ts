import type { Host } from '../../src/host.ts';
import { nodeHost } from '../../src/io/node-host.ts';

/** The real machine, but what is printed is kept. */
export function quietHost(): {
  readonly host: Host;
  readonly out: string[];
  readonly err: string[];
} {
  const [out, err]: [string[], string[]] = [[], []];
  const real = nodeHost(process);
  const streams: Host['streams'] = {
    ...real.streams,
    out: (text) => out.push(text),
    data: (text) => out.push(text),
    err: (text) => err.push(text),
  };
  return { host: { ...real, streams }, out, err };
}

/** What every command is given when nothing is on the command line. */
export const noOptions = {
  color: 'never',
  accessible: false,
  input: true,
  quiet: false,
  debug: false,
} as const;
