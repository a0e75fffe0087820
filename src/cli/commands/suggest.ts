import { Command } from 'commander';
import type { CreateCommand } from '../subcommand.ts';

export const suggestCommand: CreateCommand = (surroundings, finish) =>
  new Command('suggest')
    .description('Compare what the text of articles names with their fields.')
    .argument('<paths...>', 'articles, or folders that hold some')
    .option('--write', 'add what the fields lack', false)
    .option('--fail-on-drift', 'end with 1 where text and fields differ', false)
    .action(
      async (
        paths: readonly string[],
        options: { readonly write: boolean; readonly failOnDrift: boolean },
        command: Command,
      ) => {
        const { suggestFields } = await import('../run-suggest.ts');
        finish(command, await suggestFields({ paths, ...options }, surroundings));
      },
    );
