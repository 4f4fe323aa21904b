/**
 * Each file of tests with the sources it reaches, as one script that can be run again and again, and
 * the modules that it replaces.
 */
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { rolldown } from 'rolldown';

export async function bundleTests(root, file) {
  const bundle = await rolldown({
    cwd: root,
    input: file,
    platform: 'node',
    tsconfig: false,
    external: /^[^./]/,
    transform: { define: { QUIZ_BUILD: '"tests"', QUIZ_VERSION: '"0.0.0"' } },
    plugins: [ownAddress],
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    codeSplitting: false,
    dynamicImportInCjs: false,
  });
  await bundle.close();
  // Node's own `require` of an ES module says that it is one: then its default is the default.
  const code = output[0].code.replace(/(__toESM\(\w+), 1\)/g, '$1)');
  const source = `(function (exports, require, module) {${code}\n})`;
  const replaced = new Set([...code.matchAll(/\bvi\.mock\("([^"]+)"/g)].map(([, name]) => name));
  return { script: new Script(source, { filename: file }), replaced };
}

/** A module keeps its address, although it is run from another file. */
const ownAddress = {
  name: 'own-address',
  transform(code, id) {
    if (!code.includes('import.meta.')) return undefined;
    const own = { url: pathToFileURL(id).href, dirname: dirname(id), filename: id };
    return code.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, part) =>
      JSON.stringify(own[part]),
    );
  },
};
