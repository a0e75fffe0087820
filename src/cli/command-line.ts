import { Command, CommanderError } from 'commander';
import type { Surroundings } from './command.ts';
import { programVersion } from '../diagnostics/render-report-fs.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { devCommand } from './commands/dev.ts';
import { iconsCommand } from './commands/icons.ts';
import { initCommand } from './commands/init.ts';
import { mentionsCommand } from './commands/mentions.ts';
import { mergeCommand } from './commands/merge.ts';
import { migrateCommand } from './commands/migrate.ts';
import { optionKeptByNpm } from './npm-options.ts';
import { previewCommand } from './commands/preview.ts';
import type { Finish } from './subcommand.ts';
import { suggestCommand } from './commands/suggest.ts';
import { done, wrongUse } from './exit-codes.ts';

/** Runs the command that the arguments name and gives the exit code; a server runs on after that. */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  let exitCode = done;
  const finish: Finish = (command, ending) => {
    if (typeof ending === 'number') exitCode = ending;
    else command.error(ending.problem);
  };
  const program = createProgram(surroundings, finish);
  try {
    const kept = optionKeptByNpm(program, words, surroundings.environment);
    if (kept !== null) kept.command.error(kept.problem);
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? done : wrongUse;
    throw error;
  }
}

/** Every command with its options and help. */
function createProgram(surroundings: Surroundings, finish: Finish): Command {
  const { write, complain } = surroundings;
  const program = new Command('dateline')
    .description('Checks and builds the site of a news outlet from a folder of Markdown.')
    .version(programVersion())
    .addHelpText('after', environmentHelp)
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: complain,
      // The same help on every terminal.
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
    });
  for (const create of [
    checkCommand,
    buildCommand,
    mergeCommand,
    devCommand,
    previewCommand,
    suggestCommand,
    mentionsCommand,
    migrateCommand,
    iconsCommand,
    initCommand,
  ]) {
    const command = create(surroundings, finish).copyInheritedSettings(program);
    program.addCommand(command.showHelpAfterError(usageOf(command)));
  }
  return program.showHelpAfterError('Usage: dateline <command> [options]');
}

const helpWidth = 100;

function usageOf(command: Command): string {
  return `Usage: dateline ${command.name()} ${command.usage()}`;
}

const environmentHelp = `
Environment:
  CONTENT_DIR        the content folder (default: content)
  SITE_URL           the address of the site, over "url" in site.yaml
  SOURCE_DATE_EPOCH  the build time in seconds since 1970 (default: now)

Exit codes: 0 success, 1 errors in the content, 2 wrong use or a fault of the program.`;
