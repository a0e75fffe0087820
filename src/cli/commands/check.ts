import { Command, Option } from 'commander';
import { reporters, type ReportFormat } from '../../diagnostics/render-report-fs.ts';
import { parseNumber, type CreateCommand } from '../subcommand.ts';

export const checkCommand: CreateCommand = (surroundings, finish) =>
  new Command('check')
    .description('Find every error in every content file.')
    .argument('[paths...]', 'report on these files and folders only')
    .addOption(
      new Option(
        '--format <format>',
        'how errors are printed (default: pretty; on GitHub Actions: github)',
      ).choices(Object.keys(reporters)),
    )
    .option('--max-warnings <number>', 'end with 1 above this number of warnings', parseNumber)
    .action(
      async (
        paths: readonly string[],
        options: { readonly format?: ReportFormat; readonly maxWarnings?: number },
        command: Command,
      ) => {
        const { checkContent } = await import('../run-check.ts');
        const { format, maxWarnings = Infinity } = options;
        finish(command, await checkContent({ paths, format, maxWarnings }, surroundings));
      },
    );
