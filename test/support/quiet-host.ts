import type { Host } from '../../src/host.ts';
import { nodeHost } from '../../src/io/node-host.ts';

const real = nodeHost(process);

/** The real machine, but what is printed is kept, and no setting of the developer's counts. */
export function quietHost(): {
  readonly host: Host;
  readonly out: string[];
  readonly err: string[];
} {
  const [out, err]: [string[], string[]] = [[], []];
  const streams: Host['streams'] = {
    ...real.streams,
    out: (text) => out.push(text),
    data: (text) => out.push(text),
    exact: (text) => out.push(text),
    err: (text) => err.push(text),
  };
  return { host: { ...real, streams, env: () => undefined }, out, err };
}

/** What every command is given when nothing is on the command line. */
export const noOptions = {
  color: 'never',
  accessible: false,
  input: true,
  quiet: false,
  debug: false,
} as const;
