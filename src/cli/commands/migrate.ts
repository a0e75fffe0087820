import { Command } from 'commander';
import type { CreateCommand } from '../subcommand.ts';

export const migrateCommand: CreateCommand = (surroundings, finish) =>
  new Command('migrate')
    .description('Show how content of an earlier schema becomes content of this version.')
    .option('--write', 'change the files, every other byte as it was', false)
    .action(async (options: { readonly write: boolean }, command: Command) => {
      const { migrate } = await import('../run-migrate.ts');
      finish(command, migrate(options, surroundings));
    });
