import { main } from '../../src/cli/main.ts';
import type { Ran } from './quiz.ts';
import { quietHost } from './quiet-host.ts';

// The bundler writes the version in; here nobody asks for it.
Object.assign(globalThis, { QUIZ_VERSION: '0.0.0' });

/** The program within the test, which is much faster than a process of its own. */
export async function quizHere(args: readonly string[]): Promise<Ran> {
  const { host, out, err } = quietHost();
  const code = await main(args, host);
  return { code, out: out.join(''), err: err.join('') };
}
