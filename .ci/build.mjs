// Bundles src into dist: CommonJS chunks, split so that a command loads only its own part.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

const root = new URL('..', import.meta.url).pathname;
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

/** What several commands need beside what the program itself does. */
const shared = [
  'cli/globals',
  'cli/lists',
  'cli/load-decks',
  'cli/log-place',
  'cli/numbers',
  'cli/run/desk',
  'cli/told-diagnostics',
  'core/view/prose',
];

const result = await build({
  cwd: root,
  input: {
    main: 'src/cli/main.ts',
    'node-host': 'src/io/node-host.ts',
    'lint-thread': 'src/lint-thread.ts',
    'fit-thread': 'src/fit-thread.ts',
    'scan-thread': 'src/scan-thread.ts',
  },
  platform: 'node',
  tsconfig: false,
  plugins: [
    { name: 'start-nothing', transform: { filter: { id: /commander/ }, handler: startNothing } },
  ],
  // The package's ES modules, so that only the parser is bundled and not the writer.
  resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') } },
  transform: {
    define: {
      QUIZ_VERSION: JSON.stringify(readPackage(root).version),
      QUIZ_BUILD: JSON.stringify(sourceDigest()),
    },
  },
  // Commands of which a part was grouped with what others load anyway.
  checks: { ineffectiveDynamicImport: false },
  output: {
    dir: dist,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'part-[name].cjs',
    // These and all that they import: without groups each file that two commands share is a part of
    // its own, and to open forty files takes longer than to read what three of them hold.
    codeSplitting: {
      groups: [
        group('deck', 'core/deck/read', 'core/deck/discover', 'core/session/cards'),
        group('base', 'cli/main', 'cli/config', 'io/node-host', ...shared),
        group('ask', 'cli/commands/run', 'cli/run/run', 'io/ask-terminal'),
        group('check', 'core/lint/rules', 'cli/lint/check-file'),
        group('lint', 'cli/commands/lint', 'cli/lint/lint'),
      ].map((one, index, all) => ({ ...one, priority: all.length - index })),
    },
  },
});

for (const { type, fileName, code } of result.output)
  if (type === 'chunk') writeFileSync(join(dist, fileName), inAscii(code));
writeFileSync(join(dist, 'LICENSES.txt'), licences(result.output));
// Flags of V8 would make its code one for those flags.
const env = { ...process.env, NODE_OPTIONS: '' };
execFileSync(process.execPath, [join(root, '.ci/compile.cjs')], { env, timeout: 120_000 });
writeFileSync(join(dist, 'prepared.json'), JSON.stringify(prepared()));

// The optimiser that `fit-thread` loads from beside itself.
const optimiser = 'fsrs_browser_bg.wasm';
copyFileSync(join(root, 'node_modules/fsrs-browser', optimiser), join(dist, optimiser));

/** Commander can start programs; none of our commands is one, and what starts them takes long to load. */
function startNothing(code) {
  return code.replace("require('node:child_process')", '{}');
}

/** V8 keeps a text beyond Latin-1 in twice the memory and reads it more slowly; escapes mean the same. */
function inAscii(code) {
  const escape = ([unit]) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  if (/\\[^\0-\x7f]/.test(code))
    throw new Error('a backslash before a character is no escape of ours');
  return code.replace(/[^\0-\x7f]/g, escape);
}

function group(name, ...files) {
  return { name, test: (id) => files.some((file) => id.endsWith(`/src/${file}.ts`)) };
}

/** Changes with any line of the program: what caches of its results are bound to. */
function sourceDigest() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort((one, other) => (one < other ? -1 : 1));
  for (const name of files) hash.update(name).update(readFileSync(join(root, 'src', name)));
  return hash.digest('hex').slice(0, 16);
}

/** The licence of every package of which code was bundled, as those licences ask. */
function licences(chunks) {
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders]
    .sort((one, other) => (one < other ? -1 : 1))
    .map((folder) => {
      const { name, version, license } = readPackage(folder);
      return `${name} ${version} (${license})\n\n${licenceText(folder)}\n`;
    })
    .join(`\n${'-'.repeat(78)}\n\n`);
}

function packageFolder(id) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
}

function licenceText(folder) {
  const names = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE', 'license.md'];
  const name = names.find((candidate) => existsSync(join(folder, candidate)));
  return name === undefined
    ? '(no licence text in the package)'
    : readFileSync(join(folder, name), 'utf8').trim();
}

function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** What `--version` and `--help` print, so that answering them needs no other file. */
function prepared() {
  const say = (flag) =>
    execFileSync(process.execPath, [join(root, 'bin/quiz.js'), flag, '--color', 'never'], {
      encoding: 'utf8',
    });
  const [version, help] = [say('--version'), say('--help')];
  return { '--version': version, '-V': version, '--help': help, '-h': help };
}
