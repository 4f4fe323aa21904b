import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../quiz.ts';

/** A text of the built program, and what is to stand there instead. */
export type Patch = readonly [found: string, instead: string];

/** The built program made wrong on purpose: what a proof must find. Each patch fits in one place. */
export function patchedQuiz(...patches: readonly Patch[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'quiz-patched-'));
  process.once('exit', () => rmSync(dir, { recursive: true }));
  for (const folder of ['bin', 'dist'])
    cpSync(join(root, folder), join(dir, folder), { recursive: true });
  for (const patch of patches) apply(join(dir, 'dist'), patch);
  return join(dir, 'bin/quiz.js');
}

function apply(dist: string, [found, instead]: Patch): void {
  const places = readdirSync(dist).filter(
    (name) => name.endsWith('.cjs') && readFileSync(join(dist, name), 'utf8').includes(found),
  );
  const [name] = places;
  if (name === undefined || places.length > 1)
    throw new Error(`in ${places.length} files of the built program: ${found}`);
  const path = join(dist, name);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(found, () => instead),
  );
  // V8 tells another source by its length alone: what it made of ours could be run instead.
  rmSync(path.replace(/cjs$/, 'v8'), { force: true });
}

const write = '(0, node_fs.writeSync)(file, whole)';

const sooner: Patch = ['worthKeeping = 2e4', 'worthKeeping = 20'];

/** Programs that break one promise each. */
export const wrongPrograms = {
  /** Shows the verdict on a given answer before the answer is in the log. */
  tellsFirst: () =>
    patchedQuiz(
      [
        'outcomeOf(step.card, answers), desk.moment());',
        'outcomeOf(step.card, answers), desk.moment()); transcribe(desk, current, step, move.session);',
      ],
      ['if (!quiet) transcribe(desk, current, step, kept.session);', ''],
    ),
  /** Says that an answer is kept, and writes it a moment later. */
  writesLate: () =>
    patchedQuiz([
      `if (${write} !== whole.length) throw new ShortWrite();`,
      `setTimeout(() => { try { ${write}; } catch {} }, 100);`,
    ]),
  /** Takes a part of a line for the whole. */
  takesParts: () => patchedQuiz([`if (${write} !== whole.length)`, `if (${write} < 0)`]),
  /** Writes behind a torn line. */
  sealsNothing: () => patchedQuiz(['return endsWithLine(file) ? line :', 'return true ? line :']),
  /** Writes over a file where it stands. */
  writesOver: () =>
    patchedQuiz([
      'writeNew(temporary, content, old);',
      '(0, node_fs.writeFileSync)(target, content); temporary = void 0; return;',
    ]),
  /** Leaves what it began. */
  tidiesNothing: () => patchedQuiz(['if (temporary !== void 0)', 'if (false)']),
  /** Keeps how far it folded a log, and does not go on without it where that fails. */
  needsCheckpoints: () =>
    patchedQuiz(sooner, [
      'error instanceof Unfit || error instanceof Error && "code" in error',
      'false',
    ]),
} as const;

let soon: string | undefined;

/** No wrong program: it keeps how far it folded a log of a few entries, as ours does a long one. */
export const keepsSoon = () => (soon ??= patchedQuiz(sooner));
