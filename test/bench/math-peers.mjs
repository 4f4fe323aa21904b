// How many formulae of the table other converters write as expected, and how long a card takes.
// Run: node test/bench/math-peers.mjs
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import latexToUnicode from 'latex-to-unicode';
import { rolldown } from 'rolldown';
import { replace as unicodeit } from 'unicodeit';

const root = new URL('../..', import.meta.url).pathname;
const rows = readFileSync(join(root, 'test/core/markup/formulae.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('# '))
  .map((line) => line.split('\t'))
  .filter(([, unicode]) => unicode !== 'source');

const peers = { unicodeit, 'latex-to-unicode': latexToUnicode };
const { prose, formula } = await load();

for (const [name, convert] of Object.entries(peers)) {
  const exact = rows.filter(([tex, unicode]) => same(attempt(convert, tex), unicode));
  const clean = rows.filter(([tex]) => !/[\\{}]|[_^](?![({\w∞*+-])/u.test(attempt(convert, tex)));
  console.log(
    `${name}: ${exact.length} of ${rows.length} as expected but for spaces; ${clean.length} without TeX left over`,
  );
}
const ours = rows.filter(([tex, unicode]) => formula(tex) === unicode);
console.log(`quizdeck: ${ours.length} of ${rows.length} as expected`);

const card = `A layer computes $z^{[l]} = W^{[l]} a^{[l-1]} + b^{[l]}$ and the *loss* is
$$J(\\theta) = -\\frac{1}{m} \\sum_{i=1}^m y^{(i)} \\log h_\\theta(x^{(i)})$$

- a list with **strong** words and \`code\`
- another, $\\frac{\\partial J}{\\partial w}$

| a | b |
|---|---|
| $x^2$ | 1 |
`;
const look = { paint: (_, text) => text, width: 78, plain: false, color: false, links: false };
const times = [];
let start = performance.now();
await prose.prepareProse([card]);
console.log(`loading: ${(performance.now() - start).toFixed(1)} ms`);
for (let run = 0; run < 21; run++) {
  start = performance.now();
  prose.renderProse(run === 0 ? card : card.replace('x^2', `x^{${run}}`), look);
  times.push(performance.now() - start);
}
const later = times.slice(1).sort((a, b) => a - b);
console.log(
  `first card: ${times[0].toFixed(1)} ms; later cards: median ${later[10].toFixed(2)} ms, worst ${later.at(-1).toFixed(2)} ms`,
);

function attempt(convert, tex) {
  try {
    return convert(tex);
  } catch {
    return tex;
  }
}

function same(a, b) {
  return a.replace(/\s/g, '').normalize('NFKC') === b.replace(/\s/g, '').normalize('NFKC');
}

/** The renderer, bundled as the package is. */
async function load() {
  const dir = mkdtempSync(join(tmpdir(), 'quizdeck-bench-'));
  try {
    const entry = '\0entry';
    const src = join(root, 'src/core');
    const code = `export * as prose from ${JSON.stringify(join(src, 'view/prose.ts'))};
import { parseTex } from ${JSON.stringify(join(src, 'markup/tex.ts'))};
import { mathLine } from ${JSON.stringify(join(src, 'view/prose/math-line.ts'))};
import { unicodeTongue } from ${JSON.stringify(join(src, 'view/prose/unicode-tongue.ts'))};
export const formula = (tex) => { const tree = parseTex(tex); return tree && mathLine(tree, unicodeTongue); };`;
    const bundle = await rolldown({
      cwd: root,
      input: entry,
      platform: 'node',
      tsconfig: false,
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === entry ? id : null),
          load: (id) => (id === entry ? { code, moduleType: 'js' } : null),
        },
      ],
    });
    const { output } = await bundle.write({
      dir,
      format: 'esm',
      entryFileNames: 'entry.mjs',
      chunkFileNames: '[name].mjs',
    });
    await bundle.close();
    for (const chunk of output)
      if (chunk.type === 'chunk' && chunk.code.length > 20_000)
        console.log(`${chunk.fileName}: ${Math.round(chunk.code.length / 1024)} kB`);
    const loaded = await import(join(dir, 'entry.mjs'));
    await loaded.prose.prepareProse(['$x$ *a* ```']);
    return loaded;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
