import { Command } from 'commander';
import type { DeclareCommand } from '../commands.ts';
import type { Configured } from '../config.ts';
import { globalsOf, type Globals } from '../globals.ts';
import { collect } from '../lists.ts';
import { minutes, percent, wholeNumber } from '../numbers.ts';

interface GivenOptions extends Globals {
  readonly mode: 'learn' | 'exam';
  readonly order: 'deck' | 'shuffle';
  readonly shuffle?: boolean;
  readonly seed?: number;
  readonly limit?: number;
  readonly tag: readonly string[];
  readonly topic: readonly string[];
  readonly id: readonly string[];
  readonly missed: boolean;
  readonly flagged: boolean;
  readonly new: boolean;
  /** Minutes. */
  readonly total?: number;
  /** Percent. */
  readonly pass?: number;
  readonly answers?: string;
  /** False for `--no-schedule`. */
  readonly schedule: boolean;
  readonly json: boolean;
  readonly resume: boolean;
  readonly restart: boolean;
  /** Flags on the command line that say what a new session is like, as `--mode`. */
  readonly settings: readonly string[];
}

export type RunOptions = Configured<GivenOptions>;

export const runCommand: DeclareCommand = (host, end) => {
  const command = new Command('run');
  command
    .argument('[deck...]', 'deck files or folders; - reads one from standard input')
    .addOption(
      command
        .createOption('--mode <mode>', 'practice, or an exam without verdicts until the end')
        .choices(['learn', 'exam'])
        .default('learn'),
    )
    .addOption(
      command
        .createOption('--order <order>', 'order of the questions')
        .choices(['deck', 'shuffle'])
        .default('deck'),
    )
    .option('--shuffle', 'the same as --order shuffle')
    .option('--seed <n>', 'draw the same orders again', wholeNumber(0, 2 ** 32 - 1))
    .option('-n, --limit <n>', 'ask no more than n questions', wholeNumber(1, 20_000))
    .option('--tag <tag>', 'only questions with this tag (repeatable)', collect, [])
    .option('--topic <topic>', 'only questions of this topic (repeatable)', collect, [])
    .option('--id <id>', 'only this question (repeatable)', collect, [])
    .option('--missed', 'only questions not right at the last first try, by the score log', false)
    .option('--flagged', 'only questions that were flagged', false)
    .option('--new', 'only questions never answered', false)
    .option('--total <minutes>', 'time for the whole exam', minutes)
    .option('--pass <percent>', 'exit 1 below this share of the points', percent)
    .option('--answers <file>', 'take the answers from a YAML or JSON file, - for standard input')
    .option('--no-schedule', 'practise without touching the schedule')
    .option('--resume', 'go on with the last session of these decks that was stopped', false)
    .option('--restart', 'begin anew where a session was stopped', false)
    .option('--json', 'print the result as JSON on stdout, talk on stderr', false)
    .action(async (paths: string[], _options, self: Command) => {
      const { run } = await import('../run/run.ts');
      const { withConfig } = await import('../config.ts');
      const options = {
        ...self.optsWithGlobals<GivenOptions>(),
        ...globalsOf(self, host),
        settings: settingsOf(self),
      };
      end(await withConfig(host, self, options, (configured) => run(host, paths, configured)));
    });
  return command;
};

function settingsOf(command: Command): readonly string[] {
  return command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .flatMap(({ long }) => long ?? [])
    .filter((flag) => !['--resume', '--restart', '--json'].includes(flag));
}
