// Puts beside the parts of the program what V8 makes of them: code of all functions that these commands
// come to run, so that none of them is compiled again at a start. Run by the build, as one process.
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { PassThrough, Writable } = require('node:stream');
const { codeOf, load } = require('../bin/load.js');

const deck = join(__dirname, '../quizzes/cas-advanced-day-5.yaml');
const ctrlC = '\x03';

const scripts = new Map();
const compiled = (filename, script) => scripts.set(filename, script);
const { main } = load('main.cjs', compiled);
const { nodeHost } = load('node-host.cjs', compiled);

/** What stands for the process's own streams; once a question is asked there, Ctrl-C is pressed. */
function streams(isTTY, input) {
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => stdin });
  const write = (text, _encoding, done) => {
    if (isTTY && String(text).includes('don’t know')) setImmediate(() => stdin.write(ctrlC));
    done();
  };
  const size = { columns: 80, rows: 24 };
  const output = () =>
    Object.assign(new Writable({ decodeStrings: false, write }), {
      isTTY,
      ...size,
      _isStdio: true,
    });
  if (!isTTY) stdin.end(input);
  return { stdin, stdout: output(), stderr: output() };
}

async function run(args, { isTTY = false, input = '' } = {}) {
  for (const [name, value] of Object.entries(streams(isTTY, input)))
    Object.defineProperty(process, name, { value, configurable: true });
  const code = await main(args, nodeHost(process));
  if (![0, 1, 130].includes(code)) throw new Error(`quiz ${args.join(' ')} ended with ${code}`);
}

async function all(folder) {
  const log = ['--log', join(folder, 'log.jsonl')];
  await run(['run', deck, ...log], { isTTY: true });
  await run(['run', deck, ...log], { input: 'No\n\n\n1 2\n\n:q\n' });
  await run(['review', deck, '--due', ...log]);
  await run(['stats', ...log]);
  await run(['lint', deck]);
}

// Neither the configuration of whoever builds nor their terminal decides what is compiled.
const folder = mkdtempSync(join(tmpdir(), 'quiz-build-'));
process.chdir(folder);
Object.assign(process.env, { XDG_CONFIG_HOME: folder, LC_ALL: 'C.UTF-8', TERM: 'xterm' });
for (const name of Object.keys(process.env))
  if (/^(?:ACCESSIBLE|QUIZ_.*|CI|GITHUB_.*)$/.test(name)) delete process.env[name];
void all(folder).finally(() => {
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true });
  for (const [filename, script] of scripts)
    writeFileSync(codeOf(filename), script.createCachedData());
});
