import { Command, CommanderError, Help, type Option } from 'commander';
import { safe, safeLine } from '../core/text/gate.ts';
import { say, type Shown } from '../core/text/shown.ts';
import type { Host } from '../host.ts';
import { commands } from './commands.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';

/**
 * Runs a command line (without node and script) and gives its exit code. What a user can cause is
 * told by the command itself; what is thrown up to here is a bug of ours, and this is the one catch.
 */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  try {
    const program = await programFor(argv, host, (ended) => {
      code = ended;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    return bug(error, argv, host);
  }
}

function bug(error: unknown, argv: readonly string[], host: Host): ExitCode {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error && argv.includes('--debug') ? `\n${error.stack ?? ''}` : '';
  host.streams.err(
    say`error: This is a bug of quiz, not yours: ${safeLine(what)}${safe(stack)}\n  Answers given so far are in the log. Add \`--debug\` for the details a bug report needs.\n`,
  );
  return exitCodes.bug;
}

async function programFor(
  argv: readonly string[],
  host: Host,
  end: (code: ExitCode) => void,
): Promise<Command> {
  const program = new Command('quiz');
  program
    .description('Drill quiz decks written in YAML: asks, grades, explains, and keeps a score log.')
    .version(QUIZ_VERSION, '-V, --version', 'Print the version')
    .helpOption('-h, --help', 'Print this help')
    .helpCommand('help [command]', 'Print the help of a command')
    .configureHelp({ optionDescription })
    .configureOutput(outputOf(host))
    .exitOverride();
  addGlobals(program);
  program.addHelpText('after', closing);
  const wanted = mayBeCalled(argv);
  for (const { name, summary, load } of commands) {
    const command = wanted(name) ? (await load())(host, end) : new Command(name);
    program.addCommand(inherit(command.description(summary), program));
  }
  return program;
}

/** A command whose name is nowhere on the command line is only listed: by help, or as a suggestion. */
function mayBeCalled(argv: readonly string[]): (name: string) => boolean {
  const named = commands.filter(({ name }) => argv.includes(name));
  const all = named.length === 0 || argv.some((word) => /^(?:-[^-]*h|--help$|help$)/.test(word));
  return (name) => all || argv.includes(name);
}

declare const QUIZ_VERSION: string;

const closing = `
Examples:
  quiz run quizzes/cas-advanced-day-5.yaml          ask a deck
  quiz run deck.yaml --mode exam --pass 70          sit it as an exam
  quiz run deck.yaml --answers answers.yaml --json  grade given answers

Exit codes: 0 ok, 1 below --pass or problems found, 2 usage or an unreadable deck,
3 a bug of quiz, 130 stopped early with everything saved.`;

function addGlobals(program: Command): void {
  program
    .addOption(
      program
        .createOption('--color <when>', 'Use colour')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .option(
      '--accessible',
      'Plain lines for a screen reader: no redrawing, words for symbols',
      false,
    )
    .option('--no-input', 'Never ask; fail where an answer would be needed')
    .option('-q, --quiet', 'Print no more than is needed', false)
    .option('--log <file>', 'Append answers to this score log')
    .option('--no-log', 'Keep no score log')
    .option('--state-dir <folder>', 'Keep the score log in this folder')
    .option('--debug', 'Print the stack of a bug of quiz', false);
}

/** That something is off or empty when left out goes without saying. */
function optionDescription(option: Option): string {
  return new Help().optionDescription(option).replace(/ \(default: (?:false|\[\])\)$/, '');
}

/** Subcommands made on their own take over how errors are told and ended. */
function inherit(command: Command, program: Command): Command {
  command.copyInheritedSettings(program);
  command.commands.forEach((child) => inherit(child, program));
  return command;
}

function outputOf(host: Host) {
  const gated = (write: (text: Shown) => void) => (text: string) => write(safe(text));
  return {
    writeOut: gated((text) => host.streams.out(text)),
    writeErr: gated((text) => host.streams.err(text)),
    outputError: (text: string, write: (text: string) => void) => write(inOurWords(text)),
    getOutHelpWidth: () => host.streams.stdout.size().columns,
    getErrHelpWidth: () => host.streams.stderr.size().columns,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

/** What commander says of options and commands, in the form of all other errors. */
function inOurWords(text: string): string {
  const [said = '', names] = text.trimEnd().split('\n(Did you mean ');
  const first = said
    .replace(/^error: ./, (start) => `error: ${start.slice(-1).toUpperCase()}`)
    .replace(/ '(.*?)'(?= |\.|$)/gs, ' `$1`');
  const help = names?.slice(0, -1).replace(/-*\w[\w-]*(?=[,?])/g, '`$&`');
  return `${first}\n${help === undefined ? '' : `  Did you mean ${help}\n`}`;
}
