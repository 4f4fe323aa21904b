// Loads the parts of the program. Node would look for each of them in every folder above it, and V8
// would compile it anew: here the place is known, and what V8 made of a part when it was built is
// taken where this is the same V8. Where it is not, the part is compiled as ever. Parts are ASCII.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '../dist');
const parts = new Map();

/** The exports of a part; `compiled` is told of each that is loaded for it. */
function load(name, compiled = () => {}) {
  const known = parts.get(name);
  if (known !== undefined) return known.exports;
  const part = { exports: {} };
  parts.set(name, part);
  const path = join(dist, name);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`,
    // V8 keeps the name in what it made: one of the machine that built it would help nobody.
    { filename: `dist/${name}`, cachedData: madeByBuild(path) },
  );
  compiled(path, script);
  const requirePart = (id) => (id.startsWith('./') ? load(id.slice(2), compiled) : require(id));
  script.runInThisContext()(part.exports, requirePart, part, path, dist);
  return part.exports;
}

function madeByBuild(path) {
  try {
    return readFileSync(codeOf(path));
  } catch {
    return undefined;
  }
}

/** Where the build puts what V8 made of a part. */
function codeOf(path) {
  return path.replace(/cjs$/, 'v8');
}

module.exports = { codeOf, load };
