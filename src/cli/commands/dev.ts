import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { readSettings } from '../../engine/settings-fs.ts';
import { parsePort, type CreateCommand } from '../subcommand.ts';
import { toolFault } from '../exit-codes.ts';

export const devCommand: CreateCommand = ({ root, environment, complain }, finish) =>
  new Command('dev')
    .description('Serve the site while it is written, drafts marked.')
    .option('--port <number>', 'the port; the next free one is taken', parsePort, 4321)
    .option('--host <address>', 'listen on this address, and not on this machine alone')
    .action(
      async (options: { readonly port: number; readonly host?: string }, command: Command) => {
        const settings = readSettings(environment, { preview: true, root });
        if ('problem' in settings) {
          finish(command, settings);
          return;
        }
        const { contentDir } = settings;
        if (!existsSync(contentDir)) {
          finish(command, { problem: `There is no content folder ${contentDir}.` });
          return;
        }
        const { serveDev } = await import('../run-dev.ts');
        try {
          await serveDev(settings, { port: options.port, host: options.host ?? false });
        } catch (error) {
          const { describeFailure } = await import('../../engine/failure.ts');
          complain(`${describeFailure(error)}\n`);
          finish(command, toolFault);
        }
      },
    );
