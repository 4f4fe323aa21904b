#!/usr/bin/env node
// CommonJS, because an ES module costs a sixth of Node's own start before its first line.
const argv = process.argv.slice(2);
const wide = !process.stdout.isTTY || process.stdout.columns >= 80;
const prepared = argv.length === 1 && wide ? require('../dist/prepared.json')[argv[0]] : undefined;
if (prepared === undefined) {
  const { load } = require('./load.js');
  const { main } = load('main.cjs');
  const { nodeHost } = load('node-host.cjs');
  main(argv, nodeHost(process)).then((code) => {
    process.exitCode = code;
  });
} else {
  process.stdout.on('error', ({ code }) => {
    if (code === 'EPIPE' || code === 'EIO') return;
    const reason = code === 'ENOSPC' ? 'no space left on the device' : code;
    process.stderr.write(`error: Could not write the output: ${reason}\n`);
    process.exitCode = 2;
  });
  process.stdout.write(prepared);
}
