import type { Host } from '../host.ts';
import { crypto } from './builtins.ts';
import { chooseFrom } from './choose.ts';
import { nodeClock } from './clock.ts';
import { colorLevel } from './color.ts';
import { configFile } from './config-file.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { nodeFiles } from './files.ts';
import { nodeFit } from './fitting.ts';
import { showsLinks } from './hyperlinks.ts';
import { nodeLogs } from './logs.ts';
import { namedId } from './named-id.ts';
import { openAsker } from './open-asker.ts';
import { makePaint } from './paint.ts';
import { nodeProcesses } from './processes.ts';
import { nodeStreams, readsUtf8 } from './streams.ts';
import { nodeThreads } from './threads.ts';

/** The widest a line of ours gets: longer ones are hard to read. */
const widest = 78;

/** The real machine, as commands may touch it. */
export function nodeHost(process: NodeJS.Process): Host {
  const streams = nodeStreams(process);
  const look: Host['look'] = (stream, options) => {
    const { isTerminal, size } = streams[stream];
    const level = colorLevel(options.color, process.env, isTerminal);
    return {
      paint: makePaint(level),
      width: isTerminal ? Math.min(size().columns, widest) : widest,
      plain: options.accessible || process.env['TERM'] === 'dumb',
      color: level > 0,
      links: isTerminal && showsLinks(process.env),
      ...(readsUtf8(process.env, process.platform) ? {} : { ascii: true }),
    };
  };
  return {
    streams,
    look,
    clock: nodeClock,
    chance: {
      id: () => crypto().randomUUID(),
      named: namedId,
      seed: () => crypto().randomInt(2 ** 32),
    },
    files: nodeFiles(() => process.stdin),
    logs: nodeLogs(process.env, process.platform),
    processes: nodeProcesses({ ...process.env }, process.platform),
    configFile: configFile(process.env, process.platform),
    threads: nodeThreads,
    fit: nodeFit(process),
    tools: {
      decodeUtf8,
      digest: sha256,
      digestBytes: sha256,
      utf8Length: (text) => Buffer.byteLength(text),
    },
    asker: (options) =>
      openAsker(
        process,
        streams,
        options,
        look(options.talkOnStderr ? 'stderr' : 'stdout', options),
      ),
    env: (name) => process.env[name],
    choose: (question, items) => chooseFrom(process, process.stderr, question, items),
  };
}

function sha256(data: string | Uint8Array): string {
  return crypto().createHash('sha256').update(data).digest('hex');
}
