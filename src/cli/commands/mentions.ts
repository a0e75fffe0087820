import { Command } from 'commander';
import type { CreateCommand } from '../subcommand.ts';
import { done } from '../exit-codes.ts';

export const mentionsCommand: CreateCommand = (surroundings, finish) =>
  new Command('mentions')
    .description('Find the countries that texts name.')
    .addHelpText(
      'after',
      '\nReads one JSON object a line, {"id": "1", "text": "…"}, and writes one answer a line in the same order.',
    )
    .action(async (_options: unknown, command: Command) => {
      const { answerMentions, namesOfFolder } = await import('../run-mentions.ts');
      const names = await namesOfFolder(surroundings);
      if ('problem' in names) {
        finish(command, names);
        return;
      }
      // Nobody reads the answers any more.
      process.stdout.once('error', () => process.exit(done));
      const streams = { input: process.stdin, output: process.stdout, errors: process.stderr };
      finish(command, await answerMentions({ ...streams, names }));
    });
