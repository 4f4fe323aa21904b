// Preloaded with `node -r`: writes what the program loads to the file that QUIZ_LOADED names, up to its
// end, or to when stdout is written what QUIZ_LOADED_UNTIL says.
const fs = require('node:fs');
const vm = require('node:vm');
const { basename } = require('node:path');

const read = fs.readFileSync;
const files = [];
const compiledAnew = [];
fs.readFileSync = (path, ...options) => {
  if (/[/\\]dist[/\\][^/\\]+\.(?:cjs|json)$/.test(String(path))) files.push(basename(path));
  return read(path, ...options);
};
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    if (this.cachedDataRejected !== false) compiledAnew.push(options.filename);
  }
};
let isKept = false;
function keep() {
  if (isKept) return;
  isKept = true;
  const builtins = process.moduleLoadList
    .filter((name) => /^NativeModule [a-z_]+$/.test(name))
    .map((name) => name.split(' ')[1]);
  const loaded = { files, compiledAnew, builtins };
  fs.writeFileSync(process.env.QUIZ_LOADED, JSON.stringify(loaded));
}
process.on('exit', keep);

const until = process.env.QUIZ_LOADED_UNTIL;
const write = process.stdout.write;
if (until !== undefined)
  process.stdout.write = function (text, ...options) {
    if (String(text).includes(until)) keep();
    return write.call(this, text, ...options);
  };
