import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Readable, Writable } from 'node:stream';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** A Chromium: `QUIZ_CHROMIUM`, else one on the PATH. */
export function browserPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    process.env['QUIZ_CHROMIUM'] ?? '',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  return candidates.find((path) => path !== '' && isProgram(path));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

export interface PageView {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly media: 'screen' | 'print';
}

export interface Browser {
  /** Opens a file as it looks to somebody; what it says of itself is by an expression of its own. */
  view(file: string, how: PageView): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  /** A PNG of the whole page. */
  screenshot(): Promise<Buffer>;
  /** Addresses asked for and complaints of the browser since it was started. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Speaks the DevTools protocol over a pipe: no port, and no package. */
export async function startBrowser(path: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'quiz-browser-'));
  const flags = ['--headless', '--disable-gpu', '--no-first-run', '--remote-debugging-pipe'];
  // Chromium refuses its sandbox to root, who runs tests in containers.
  const alone = process.getuid?.() === 0 ? ['--no-sandbox', '--no-zygote'] : [];
  const child = spawn(path, [...flags, ...alone, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const talk = conversation(child);
  const { requests, complaints } = talk;
  const { targetInfos } = await talk.ask('Target.getTargets');
  const page = (targetInfos as { type: string; targetId: string }[]).find(
    ({ type }) => type === 'page',
  );
  const { sessionId } = await talk.ask('Target.attachToTarget', {
    targetId: page?.targetId,
    flatten: true,
  });
  const ask = (method: string, params: object = {}) =>
    talk.ask(method, params, sessionId as string);
  for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await ask(`${domain}.enable`);

  return {
    requests,
    complaints,
    async view(file, { width, scheme, media }) {
      const metrics = { width, height: 900, deviceScaleFactor: 1, mobile: width < 600 };
      await ask('Emulation.setDeviceMetricsOverride', metrics);
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await ask('Emulation.setEmulatedMedia', { media, features });
      const loaded = talk.next('Page.loadEventFired');
      await ask('Page.navigate', { url: pathToFileURL(file).href });
      await loaded;
    },
    async evaluate(expression) {
      const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true });
      return (result as { value?: unknown }).value;
    },
    async screenshot() {
      const { data } = await ask('Page.captureScreenshot', { captureBeyondViewport: true });
      return Buffer.from(data as string, 'base64');
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      talk.ask('Browser.close').catch(() => {});
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function conversation(child: ChildProcess) {
  const [, , , input, output] = child.stdio as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: { readonly method: string; readonly tell: () => void }[] = [];
  const requests: string[] = [];
  const complaints: string[] = [];
  let [last, rest] = [0, ''];

  function take(message: Message): void {
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    const { method, params = {} } = message;
    if (method === 'Network.requestWillBeSent')
      requests.push((params['request'] as { url: string }).url);
    if (method === 'Log.entryAdded') complaints.push((params['entry'] as { text: string }).text);
    for (const listener of listeners.splice(0))
      if (listener.method === method) listener.tell();
      else listeners.push(listener);
  }

  child.once('exit', (code) => {
    for (const answer of waiting.values()) answer({ error: { message: `ended with ${code}` } });
  });
  output.setEncoding('utf8').on('data', (piece: string) => {
    const messages = (rest + piece).split('\0');
    rest = messages.pop() ?? '';
    for (const text of messages) take(JSON.parse(text) as Message);
  });

  return {
    requests,
    complaints,
    ask(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
      last += 1;
      const id = last;
      const text = JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) });
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result = {}, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result);
          else reject(new Error(`${method}: ${error.message}`));
        });
        input.write(`${text}\0`);
      });
    },
    next: (method: string) =>
      new Promise<void>((resolve) => listeners.push({ method, tell: resolve })),
  };
}
