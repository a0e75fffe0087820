import { Command } from 'commander';
import type { IconOptions } from '../run-icons.ts';
import type { CreateCommand } from '../subcommand.ts';

export const iconsCommand: CreateCommand = (surroundings, finish) =>
  new Command('icons')
    .description('Draw favicon.ico and apple-touch-icon.png of public/ from its favicon.svg.')
    .option('--letter', 'draw favicon.svg too: the first letter of the name on the accent', false)
    .option('--force', 'overwrite files that are there', false)
    .addHelpText('after', '\nWithout a favicon.svg it draws that as with --letter.')
    .action(async (options: IconOptions, command: Command) => {
      const { drawIcons } = await import('../run-icons.ts');
      finish(command, await drawIcons(options, surroundings));
    });
