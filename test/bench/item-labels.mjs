// How often the item-writing rules that are on by default agree with people who labelled items by hand.
// Run: node test/bench/item-labels.mjs FILE [--misses], where each line of FILE is a JSON object with
// dataset, question, choices, answer (the letter of the key), flaw_type and label (1: has the flaw).
// The files that were measured are named in test/README.md; their licences keep them out of here.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Which flaws of the 19-item rubric (Tarrant et al. 2006) a rule looks for. */
const flawsOf = {
  'item/all-of-the-above': ['no_all_of_the_above'],
  'item/article-cue': ['grammatical_consistency'],
  'item/k-type': ['avoid_k_type'],
  'item/longest-is-key': ['equal_length_options'],
  'item/negative-stem': ['avoid_negatives'],
  'item/none-of-the-above': ['no_none_of_the_above'],
  'item/option-contains-option': ['single_best_answer', 'no_convergence_cues'],
  'item/stem-not-a-question': ['focused_stem', 'problem_in_stem'],
  'item/vague-opener': ['focused_stem', 'problem_in_stem'],
};

const [file, misses] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node test/bench/item-labels.mjs FILE [--misses]');
const items = itemsOf(readFileSync(file, 'utf8'));
const found = lint(items);
for (const set of new Set(items.map(({ set }) => set))) table(set);
table();

function itemsOf(text) {
  const known = new Map();
  for (const line of text.trim().split('\n')) {
    const { dataset, question, choices, answer, flaw_type: flaw, label } = JSON.parse(line);
    const name = JSON.stringify([question, choices, answer]);
    const set = dataset.startsWith('human') ? 'educational items' : 'items of benchmarks';
    const item = known.get(name) ?? { set, question, choices, answer, labels: new Map() };
    item.labels.set(flaw, Math.max(item.labels.get(flaw) ?? 0, Number(label)));
    known.set(name, item);
  }
  return [...known.values()];
}

/** For each item, the rules that report it. One deck each: no rule about a whole deck has a say. */
function lint(all) {
  const folder = mkdtempSync(join(tmpdir(), 'quiz-labels-'));
  try {
    all.forEach((item, index) => writeFileSync(join(folder, `item-${index}.yaml`), deckOf(item)));
    const quiz = new URL('../../bin/quiz.js', import.meta.url).pathname;
    const args = [quiz, 'lint', '--format', 'json', '--exit-zero', '.'];
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 };
    const { files } = JSON.parse(execFileSync(process.execPath, args, options));
    const rules = new Map(
      files.map(({ path, diagnostics }) => [path, diagnostics.map(({ rule }) => rule)]),
    );
    return all.map((_, index) => new Set(rules.get(`item-${index}.yaml`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function deckOf({ question, choices, answer }) {
  const key = answer.charCodeAt(0) - 'A'.charCodeAt(0);
  const listed = choices.map((text, index) => {
    const right = index === key ? '\n        correct: true' : '';
    return `      - text: ${JSON.stringify(String(text))}${right}\n`;
  });
  return `questions:\n  - id: item\n    question: ${JSON.stringify(question)}\n    choices:\n${listed.join('')}`;
}

function table(set) {
  console.log(`\n${set ?? 'all'}`);
  const sums = { hit: 0, wrong: 0 };
  for (const [rule, flaws] of Object.entries(flawsOf)) {
    const { hit, wrong, missed } = compare(rule, flaws, set);
    sums.hit += hit;
    sums.wrong += wrong;
    const told = hit + wrong;
    if (told + missed > 0)
      console.log(
        `${rule.padEnd(28)} precision ${share(hit, told)} (${hit} of ${told}), recall ${share(hit, hit + missed)}`,
      );
  }
  const told = sums.hit + sums.wrong;
  console.log(
    `${'together'.padEnd(28)} precision ${share(sums.hit, told)} (${sums.hit} of ${told})`,
  );
}

function compare(rule, flaws, set) {
  const counts = { hit: 0, wrong: 0, missed: 0 };
  items.forEach((item, index) => {
    if (set !== undefined && item.set !== set) return;
    const labels = flaws.map((flaw) => item.labels.get(flaw)).filter((one) => one !== undefined);
    if (labels.length === 0) return;
    const flawed = Math.max(...labels) > 0;
    const told = found[index].has(rule);
    if (told) counts[flawed ? 'hit' : 'wrong'] += 1;
    else if (flawed) counts.missed += 1;
    if (misses !== undefined && set === undefined && told !== flawed)
      console.log(`${told ? 'told' : 'missed'} ${rule}: ${JSON.stringify(item.question)}`);
  });
  return counts;
}

function share(part, whole) {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
