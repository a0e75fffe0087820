import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ownEnvironment, type Environment } from '../engine/settings-fs.ts';

type Forms = NonNullable<ParseArgsConfig['options']>;
type Parsed<Options extends Forms> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: Options }>
>;

/** Whether somebody asks what a command takes; it answers with its usage and ends well. */
export function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

/** The words behind a command, or a sentence that says what is wrong with them. */
export function readCommandLine<const Options extends Forms>(
  words: readonly string[],
  options: Options,
  {
    paths = false,
    environment = ownEnvironment,
  }: { readonly paths?: boolean; readonly environment?: Environment | undefined } = {},
): Parsed<Options> | { readonly problem: string } {
  const kept = Object.keys(options).find((name) => isKeptByNpm(name, words, environment));
  if (kept !== undefined) {
    const script = environment['npm_lifecycle_event'] ?? '…';
    return { problem: `npm took --${kept} for itself: write npm run ${script} -- --${kept}.` };
  }
  try {
    const parsed = parseArgs({ args: [...words], allowPositionals: true, options });
    const [first] = parsed.positionals;
    if (paths || first === undefined) return parsed;
    return { problem: `"${first}" means nothing here.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Node goes on to explain how a path that begins with a hyphen is written.
    return { problem: reason.replace(/\. To specify a positional.*$/s, '.') };
  }
}

/** An option without `--` before it is npm's, which hands it on as a variable, and would be passed over in silence. */
function isKeptByNpm(name: string, words: readonly string[], environment: Environment): boolean {
  const variable = `npm_config_${name.toLowerCase().replaceAll('-', '_')}`;
  return environment[variable] !== undefined && !words.some((word) => word.startsWith(`--${name}`));
}
