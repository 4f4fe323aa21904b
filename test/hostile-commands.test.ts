import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWhole } from './support/breadth.ts';
import { attack, attackName, control, deckOfAttacks } from './support/hostile-values.ts';
import { quizHere } from './support/quiz-here.ts';
import { bin, cleanEnvironment, folder, quiz, write } from './support/quiz.ts';
import { startPty } from './support/pty.ts';
import { terminalEvents } from './support/terminal-judge.ts';

/** A folder whose decks, names, log and settings hold attacks. */
function hostileFolder(): string {
  const here = join(folder(), attackName);
  mkdirSync(here);
  write(`${attackName}.quiz.yaml`, deckOfAttacks(), here);
  write('bad.quiz.yaml', deckOfAttacks().replaceAll('"answer"', JSON.stringify(attack)), here);
  write('broken.quiz.yaml', `questions:\n- question: "${attack}\n  ${attack}: [${attack}\n`, here);
  const log = join(here, 'log.jsonl');
  const input = `1\n1 2\n:h\nf\n${attack}\n4\nx\n2 1\na1 b2\n${attack}\n\n1\n3\n\n2\n${'\n'.repeat(40)}`;
  quiz(['run', join(here, `${attackName}.quiz.yaml`), '--log', log], { input });
  const entries = readFileSync(log, 'utf8');
  expect(entries).toContain('\\u001b');
  writeFileSync(
    log,
    `${entries}${attack}\n{"v":1,"kind":"${attack}"}\n${entries.slice(0, 200)}${attack}\n`,
  );
  return here;
}

const here = hostileFolder();
const deck = join(here, `${attackName}.quiz.yaml`);
const log = ['--log', join(here, 'log.jsonl')];

const answers = write('answers.json', JSON.stringify({ [attack]: attack, response: [attack] }));

/** What is printed about decks and logs. */
const printing: readonly (readonly string[])[] = [
  ['run', deck, '--answers', answers, '--no-log'],
  ['run', deck, '--answers', answers, '--no-log', '--json'],
  ['run', here, '--no-log'],
  ['run', deck, ...log, '--mode', 'exam', '--json'],
  ['run', deck, ...log, '--accessible', '--missed'],
  ['review', deck, ...log],
  ['review', deck, ...log, '--due'],
  ['review', deck, ...log, '--due', '--json'],
  ['review', deck, ...log, '--until', '2199-01-01'],
  ['lint', here],
  ...['json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'concise', 'rdjson'].map(
    (format) => ['lint', here, '--preset', 'exam', '--format', format],
  ),
  ['lint', here, '--show-files'],
  ['lint', here, '--print-config'],
  ['lint', here, '--statistics', '-q'],
  ['show', deck],
  ['show', deck, '--answers', '--accessible', '--width', '20'],
  ['show', deck, '--raw'],
  ['show', deck, '--json'],
  ['stats', ...log],
  ['stats', here, ...log],
  ['stats', ...log, '--json'],
  ['stats', ...log, '--csv'],
  ['stats', ...log, '--csv', '--by', 'question'],
  ['stats', ...log, '--by', 'tag'],
  ['stats', ...log, '--html', join(here, 'out.html'), '--force'],
  ['log', 'show', ...log],
  ['log', 'show', ...log, '--json'],
  ['log', 'export', ...log, '--csv'],
  ['log', 'export', ...log, '--csv', '--raw'],
  ['log', 'export', ...log, '--json'],
  ['log', 'export', ...log, '--xapi', '--actor', 'mailto:a@example.org', '--deck-file', deck],
  ['log', 'check', ...log],
  ['log', 'check', ...log, '--json'],
  ['log', 'merge', join(here, 'log.jsonl')],
  ['log', 'path', ...log],
];

/** What is typed wrongly: each comes back in a complaint. */
const complaining: readonly (readonly string[])[] = [
  [attack],
  [`--${attack}`],
  ['run', `${attack}.yaml`],
  ['run', deck, '--mode', attack],
  ['run', deck, '--seed', attack],
  ['run', deck, '--id', attack],
  ['run', deck, '--tag', attack, '--topic', attack],
  ['run', deck, '--answers', attack],
  ['run', deck, '--log', `${here}/none/${attack.replaceAll('/', '')}`],
  ['run', deck, '--state-dir', `/dev/null/${attack}`],
  ['review', deck, '--until', attack],
  ['review', deck, '--retention', attack],
  ['lint', `${here}/*${attack}`],
  ['lint', here, '--format', attack],
  ['lint', here, '--select', attack],
  ['lint', here, '--fail-on', attack],
  ['lint', here, '--baseline', attack],
  ['lint', here, '--since', attack],
  ['lint', '--explain', attack],
  ['lint', here, '--format', `json:/dev/null/${attack}`],
  ['show', deck, attack],
  ['show', deck, '--width', attack],
  ['stats', attack],
  ['stats', '--since', attack],
  ['stats', ...log, '--html', `/dev/null/${attack}`],
  ['log', attack],
  ['log', 'show', '--verdict', attack],
  ['log', 'show', '--since', attack],
  ['log', 'undo', attack, ...log],
  ['log', 'merge', attack],
  ['log', 'export', '--actor', attack, '--xapi', ...log],
];

async function expectTame(text: string): Promise<void> {
  expect(text).not.toMatch(control);
  expect(await terminalEvents(text)).toEqual([]);
}

const named = (list: readonly (readonly string[])[]) =>
  list.map(
    (args) => [args.map((part) => (control.test(part) ? '…' : part)).join(' '), args] as const,
  );

describe('attacks in every field, name and value', () => {
  it.each(named([...printing, ...complaining].filter((_, index) => isWhole || index % 8 === 0)))(
    'quiz %s prints text and line ends only',
    async (_name, args) => {
      const { code, out, err } = await quizHere(args, { input: `1\n${attack}\n`, cwd: here });
      expect([0, 1, 2, 130]).toContain(code);
      expect(out + err).not.toBe('');
      await expectTame(out.replaceAll('\r\n', '\n'));
      await expectTame(err);
    },
  );

  it('a page of statistics holds no control character', () => {
    quiz(['stats', ...log, '--html', join(here, 'out.html'), '--force']);
    expect(readFileSync(join(here, 'out.html'), 'utf8')).not.toMatch(control);
  });

  it('settings and variables come back in complaints as text', async () => {
    const config = folder();
    write(
      'quiz.config.yaml',
      `${JSON.stringify({ [attack]: attack, lint: { [attack]: attack, rules: { [attack]: attack } }, decks: [attack] })}\n`,
      config,
    );
    write('a.quiz.yaml', '- question: Q?\n  answer: x\n', config);
    const home = folder();
    mkdirSync(join(home, 'quiz'));
    write('config.yaml', JSON.stringify({ [attack]: attack, log: attack }), join(home, 'quiz'));
    const env = { QUIZ_STATE_DIR: `/dev/null/${attack}`, XDG_CONFIG_HOME: home };
    for (const args of [
      ['lint'],
      ['run'],
      ['review'],
      ['stats'],
      ['log', 'show'],
      ['lint', '--print-config'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, out, err } = await quizHere(args, { cwd: config, env });
      expect([0, 1, 2, 130]).toContain(code);
      await expectTame(out);
      await expectTame(err);
    }
  });

  it.each(
    named([
      printing[9] ?? [],
      ['lint', here, '--preset', 'exam', '--diff'],
      ['show', deck, '--answers', '--no-pager'],
      ['stats', ...log, '--no-pager'],
      ['log', 'show', ...log, '--no-pager'],
      ['log', 'check', ...log],
      [attack],
    ]),
  )('quiz %s sends a terminal colours only', async (_name, args) => {
    const pty = startPty(process.execPath, [bin, ...args], { env: cleanEnvironment(), cwd: here });
    await pty.ended();
    // oxlint-disable-next-line no-control-regex -- sequences are what is looked for
    const text = pty.wire().replaceAll(/\u001b\[[\d;]*m|\u001b\[\?25h|\r(?=\n)/g, '');
    expect(text).not.toBe('');
    await expectTame(text);
  });

  it.each([
    ['run', '--no-log'],
    ['show', '--answers'],
    ['show', '--raw'],
    ['lint', '--diff'],
  ])('quiz %s %s gives a runner of GitHub no commands of a deck', (command, flag) => {
    const question =
      '- question: "::error::x"\n  answer: "y ##[warning]z"\n  explanation: |\n    ::warning::z\n';
    const path = write('deck.yaml', question);
    const env = { GITHUB_ACTIONS: 'true' };
    const { out } = quiz([command, path, flag], { input: 'x\n', env });
    let token: string | undefined;
    const obeyed = out.split('\n').filter((line) => {
      const stops = /^::stop-commands::(\S+)$/.exec(line)?.[1];
      if (line === `::${token}::`) token = undefined;
      else if (stops !== undefined) token = stops;
      else return token === undefined && /^\s*::|##\[/.test(line);
      return false;
    });
    expect(out).toContain('::error::x');
    expect({ obeyed, token }).toEqual({ obeyed: [], token: undefined });
  });

  it('the judge sees what the attacks do', async () => {
    const events = await terminalEvents(attack);
    expect(new Set(events).size).toBeGreaterThan(10);
    expect(readdirSync(here).some((name) => control.test(name))).toBe(true);
  });
});
