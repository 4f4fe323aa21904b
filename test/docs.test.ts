import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys, startPty } from './support/pty.ts';
import { quizHere } from './support/quiz-here.ts';
import { bin, cleanEnvironment, folder, root, write } from './support/quiz.ts';

const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');

/** Code blocks of the README by language; blocks without one are commands. */
const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text }),
);

const deck = blocks.find(({ language }) => language === 'yaml')?.text ?? '';

/** A folder with what the README's commands name. */
function place(): string {
  const here = folder();
  writeFileSync(join(here, 'deck.yaml'), deck);
  mkdirSync(join(here, 'decks'));
  writeFileSync(join(here, 'decks/deck.yaml'), deck.replace('title: ', 'title: More '));
  writeFileSync(
    join(here, 'answers.yaml'),
    'what-is-the-capital-of-australia: Canberra\nwhat-is-the-chemical-symbol-of-gold: Au\n',
  );
  execFileSync('git', ['init', '-q'], { cwd: here });
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-q', '--allow-empty', '-m', 'x'],
    { cwd: here },
  );
  return here;
}

const broken =
  'title: Capitals\nquestions:\n  - question: What is the capital of Australia?\n    options: [Sydney, Canberra]\n    answer: B\n';

/** What each recorded screen shows, by the name in its marker. */
const screens: { readonly [name: string]: () => Promise<string> | string } = {
  'a-card': async () => {
    const pty = startPty(process.execPath, [bin, 'run', 'deck.yaml', '--seed', '2', '--no-log'], {
      cwd: place(),
      cols: 72,
      rows: 30,
      env: cleanEnvironment(),
    });
    await pty.waitFor('answer');
    const asked = pty.screen();
    pty.type('b');
    await pty.waitFor('enter next');
    const answered = pty.screen();
    pty.type(keys.ctrlC);
    await pty.ended();
    const shared = asked.findIndex((line, index) => line !== answered[index]);
    return `${clean(asked)}\n\n${clean(answered.slice(shared))}`;
  },
  lint: async () => {
    const here = folder();
    writeFileSync(join(here, 'capitals.yaml'), flawed);
    return clean((await quizHere(['lint', 'capitals.yaml'], { cwd: here })).out.split('\n'));
  },
  diagnostics: async () => {
    const here = place();
    writeFileSync(join(here, 'deck.yaml'), broken);
    return clean((await quizHere(['run', 'deck.yaml'], { cwd: here })).err.split('\n'));
  },
};

const flawed = `title: Capitals
questions:
  - id: australia
    question: What is the capital of Australia?
    choices: [Sydney, Canberra, All of the above]
    answer: Canbera
  - question: In which year did Canberra become the capital?
    answer: 1913
`;

function clean(lines: readonly string[]): string {
  return lines.join('\n').replace(/^\n+/, '').trimEnd();
}

const marker = /<!-- screen: ([\w-]+) -->\n(?:```text\n([\s\S]*?)\n```\n)?/g;

describe('the README', () => {
  it('shows screens as they are (UPDATE_README=1 records them anew)', async () => {
    const shown = [...readme.matchAll(marker)].map(([all, name = '', text]) => ({
      all,
      name,
      text,
    }));
    expect(shown.map(({ name }) => name).sort()).toEqual(Object.keys(screens).sort());
    let updated = readme;
    for (const { all, name, text } of shown) {
      const now = (await screens[name]?.()) ?? '';
      if (process.env['UPDATE_README'] === '1')
        updated = updated.replace(
          all,
          () => `<!-- screen: ${name} -->\n\`\`\`text\n${now}\n\`\`\`\n`,
        );
      else expect(text).toBe(now);
    }
    if (updated !== readme) writeFileSync(path, updated);
  });

  const commands = blocks
    .filter(({ language }) => language === '')
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/ {2,}.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('npm'));

  it.each(commands)('%s is a command that works', async (line) => {
    const command = line.split('|').at(-1) ?? '';
    const input = 'b\n';
    const words = command.trim().split(' ').slice(1);
    const ran = await quizHere(words, { cwd: place(), input });
    const picks = words.join() === 'run';
    const nothingKnown = line.includes('--missed');
    if (nothingKnown) expect(ran.err).toContain('No question is missed by the score log');
    else
      expect(ran.err).toMatch(
        picks
          ? /No deck was named\n {2}Found here: deck.yaml, decks\/deck.yaml/
          : /^$|^(?!.*error:)/s,
      );
    expect(picks || nothingKnown ? [2] : [0, 1, 130]).toContain(ran.code);
  });

  it('has a whole deck that its schema comment, its answers and its feedback fit', async () => {
    const ran = await quizHere(
      ['run', 'deck.yaml', '--answers', 'answers.yaml', '--pass', '100', '--no-log'],
      { cwd: place() },
    );
    expect(ran.code).toBe(0);
  });

  it('leads to scripts that the package has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [
      ,
      name = '',
    ] of `${readme}${readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')}`.matchAll(
      /npm (?:run )?(start|test|schema|check|build|prove:[\w-]+)/g,
    )) {
      expect(Object.keys(scripts)).toContain(name);
    }
    expect(scripts['start']).toBe('node bin/quiz.js run quizzes/cas-advanced-day-5.yaml');
  });

  it('writes no question that could not be read', async () => {
    const written = [...readme.matchAll(/`((?:cloze|order|pairs): .*?)`(?= )/g)].map(
      ([, keys = '']) => `- ${keys.replaceAll('\\|', '|')}\n  question: What is asked?\n`,
    );
    expect(written.length).toBeGreaterThan(2);
    for (const deck of written) {
      const { code, out } = await quizHere([
        'lint',
        write('deck.yaml', deck),
        '--select',
        'yaml,schema',
      ]);
      expect([deck, code, out]).toEqual([deck, 0, expect.anything()]);
    }
  });

  it('says of every question type how it is written', () => {
    for (const type of [
      'multiple-choice',
      'multiple-response',
      'true-false',
      'short-answer',
      'numeric',
      'cloze',
      'ordering',
      'matching',
      'open',
      'flashcard',
    ]) {
      expect(readme).toContain(`| \`${type}\` |`);
    }
  });
});
