import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { readSettings } from '../../engine/settings-fs.ts';
import { parsePort, type CreateCommand } from '../subcommand.ts';

export const previewCommand: CreateCommand = ({ root, environment }, finish) =>
  new Command('preview')
    .description('Serve the built site.')
    .option('--port <number>', 'the port; the next free one is taken', parsePort, 4321)
    .option('--outDir <folder>', 'where the site was written', 'dist')
    .action(
      async (
        { port, outDir }: { readonly port: number; readonly outDir: string },
        command: Command,
      ) => {
        const settings = readSettings(environment, { root });
        if ('problem' in settings) {
          finish(command, settings);
          return;
        }
        const folder = resolve(root, outDir);
        if (!existsSync(join(folder, '404.html'))) {
          const problem = `There is no site in ${outDir}; build it first with npm run build.`;
          finish(command, { problem });
          return;
        }
        const { servePreview } = await import('../run-preview.ts');
        await servePreview(settings, { folder, port });
      },
    );
