import type { Command } from 'commander';
import { ownEnvironment, type Environment } from '../engine/settings-fs.ts';

/**
 * An option of the named command that npm kept for itself: `npm run build --preview` without `--` before the option hands it on
 * as a variable alone, and the command would ignore it. Null where there is none.
 */
export function optionKeptByNpm(
  program: Command,
  [name, ...words]: readonly string[],
  environment: Environment = ownEnvironment,
): { readonly command: Command; readonly problem: string } | null {
  const command = program.commands.find((one) => one.name() === name);
  const script = environment['npm_lifecycle_event'];
  if (command === undefined || script === undefined) return null;
  const kept = command.options.find(({ long }) => {
    if (long === undefined) return false;
    const variable = `npm_config_${long.slice(2).toLowerCase().replaceAll('-', '_')}`;
    return environment[variable] !== undefined && !words.some((word) => word.startsWith(long));
  });
  if (kept === undefined) return null;
  const problem = `npm took ${String(kept.long)} for itself: write npm run ${script} -- ${String(kept.long)}.`;
  return { command, problem };
}
