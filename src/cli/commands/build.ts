import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Ending, Surroundings } from '../command.ts';
import { nameOfShard, shardFrom, type Shard } from '../../engine/parts/shard.ts';
import { readSettings } from '../../engine/settings-fs.ts';
import { parseNumber, type CreateCommand } from '../subcommand.ts';

interface BuildOptions {
  readonly preview: boolean;
  readonly outDir?: string;
  readonly shard?: Shard | null;
  readonly verbose: boolean;
  readonly cache: boolean;
  readonly threads?: number;
}

export const buildCommand: CreateCommand = (surroundings, finish) =>
  new Command('build')
    .description('Check the content, then write the site.')
    .option('--preview', 'with drafts and scheduled articles, kept from search engines', false)
    .option(
      '--outDir <folder>',
      'where the site is written (default: dist, with --preview dist-preview)',
    )
    .option(
      '--shard <part>',
      'make one of several parts, such as 2/3 (default folder: dist-parts/2-of-3); see merge',
      parseShard,
    )
    .option('--no-cache', 'make everything anew, with the same result')
    .option('--threads <number>', 'how many threads work (default: one for each core)', parseNumber)
    .option('--verbose', 'print the steps with their times', false)
    .action(async (options: BuildOptions, command: Command) => {
      finish(command, await build(options, surroundings));
    });

async function build(
  { preview, shard = null, outDir = defaultFolder(preview, shard), ...options }: BuildOptions,
  { root, environment }: Surroundings,
): Promise<Ending> {
  const settings = readSettings(environment, { preview, root });
  if ('problem' in settings) return settings;
  const { verbose, cache, threads } = options;
  const { contentDir } = settings;
  if (!existsSync(contentDir)) return { problem: `There is no content folder ${contentDir}.` };
  const { outFolderProblem } = await import('../../engine/output/out-folder.ts');
  const goal = resolve(root, outDir);
  const read = [contentDir, join(root, 'public')];
  const problem = outFolderProblem(goal, { kept: [root, ...read], read });
  if (problem !== null) return { problem };
  const { buildAndExit } = await import('../run-build.ts');
  return buildAndExit(settings, goal, {
    verbose,
    cached: cache,
    shard,
    ...(threads !== undefined && { threads }),
  });
}

function defaultFolder(preview: boolean, shard: Shard | null): string {
  const folder = preview ? 'dist-preview' : 'dist';
  return shard === null ? folder : join(`${folder}-parts`, nameOfShard(shard).replaceAll(' ', '-'));
}

function parseShard(text: string): Shard {
  const shard = shardFrom(text);
  if (shard === null) throw new InvalidArgumentError('It must be a part of several, such as 2/3.');
  return shard;
}
