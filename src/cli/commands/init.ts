import { Command } from 'commander';
import type { InitOptions } from '../run-init.ts';
import type { CreateCommand } from '../subcommand.ts';

export const initCommand: CreateCommand = (surroundings, finish) =>
  new Command('init')
    .description('Write a new outlet into a folder: settings, a first article, pages, a workflow.')
    .argument('<folder>', 'an empty or a new folder')
    .option('--name <text>', 'name of the outlet')
    .option('--url <address>', 'address of the site, https://…')
    .option('--language <tag>', 'language of the site (default: en)')
    .option('--time-zone <zone>', 'time zone in which days are counted (default: UTC)')
    .option('--accent <colour>', 'colour of links, such as #7a1f2b')
    .option(
      '--from <source>',
      'version, tarball or Git address to depend on (default: this version)',
    )
    .addHelpText('after', '\nIn a terminal it asks for what the options do not say.')
    .action(async (folder: string, options: Omit<InitOptions, 'folder'>, command: Command) => {
      const { init } = await import('../run-init.ts');
      finish(command, await init({ folder, ...options }, surroundings));
    });
