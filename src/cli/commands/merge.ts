import { Command } from 'commander';
import type { CreateCommand } from '../subcommand.ts';

export const mergeCommand: CreateCommand = (surroundings, finish) =>
  new Command('merge')
    .description('Put the parts that build --shard has made together to the whole site.')
    .argument('[parts...]', 'the folders of the parts (default: all folders in dist-parts)')
    .option('--outDir <folder>', 'where the site is written', 'dist')
    .action(
      async (parts: readonly string[], options: { readonly outDir: string }, command: Command) => {
        const { merge } = await import('../run-merge.ts');
        finish(command, await merge({ parts, ...options }, surroundings));
      },
    );
