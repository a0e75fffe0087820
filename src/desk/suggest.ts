import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { auditReading } from '../edition/checks/mentions.ts';
import type { Edition } from '../edition/edition.ts';
import { addToLists } from '../edition/list-edit.ts';
import { composeEdition } from '../edition/open-edition-fs.ts';
import { readSettings, type Settings } from '../edition/settings-fs.ts';
import { differ, suggestionsFor, type ArticleSuggestions } from '../edition/suggest.ts';
import { topicsFor } from '../edition/suggest-topics.ts';
import type { Entry, Reading } from '../intake/entry.ts';
import { displayPath, readFolder, type Folder } from '../intake/folder-fs.ts';
import { readEntry } from '../intake/read-entry.ts';
import { suggestReport } from './suggest-report.ts';

/** Exit codes of the contract. */
const done = 0;
const contentErrors = 1;
const drift = 1;
const wrongUse = 2;
const toolFault = 2;

// Whoever reads the report may stop reading it, as `head` does.
process.stdout.on('error', () => undefined);
process.exitCode = await suggest(process.argv.slice(2)).catch(failed);

/**
 * `npm run suggest -- <file…> [--write] [--fail-on-drift]`: what the text of articles names and their front matter does
 * not, and the reverse. A folder stands for every article in it.
 */
async function suggest(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if ('problem' in options) return refuse(options.problem);
  const settings = readSettings();
  if ('problem' in settings) return refuse(settings.problem);
  const paths = options.paths.map((path) => resolve(settings.root, path));
  const missing = [settings.contentDir, ...paths].find((path) => !existsSync(path));
  if (missing !== undefined) return refuse(`There is no file or folder ${missing}.`);

  const folder = await readFolder(settings);
  const names = paths.map((path) => displayPath(path, settings.root));
  const chosen = names.map((name) => articlesAt(name, folder));
  const empty = names[chosen.findIndex((readings) => readings.length === 0)];
  if (empty !== undefined)
    return refuse(`${empty} is no article of ${settings.contentDir}, and no folder of them.`);
  return tell([...new Set(chosen.flat())], folder, settings, options);
}

function articlesAt(name: string, { readings }: Folder): readonly Reading[] {
  return readings.filter(
    ({ kind, file }) =>
      kind === 'article' && (name === '' || file === name || file.startsWith(`${name}/`)),
  );
}

function tell(
  readings: readonly Reading[],
  folder: Folder,
  settings: Settings,
  options: Options,
): number {
  const edition = composeEdition(folder, settings);
  const topics = topicsFor(edition);
  const articles: ArticleSuggestions[] = [];
  const written = new Set<string>();
  const problems: string[] = [];
  let isDrifting = false;
  for (const reading of readings) {
    const audited = auditReading(reading, edition);
    if (!audited) {
      problems.push(...whyNotRead(reading));
      continue;
    }
    const { entry, mentions, audit } = audited;
    const suggestions = suggestionsFor(audited, topics(entry, mentions), edition);
    articles.push(suggestions);
    if (options.write && suggestions.additions.length > 0) {
      if (write(entry, suggestions, edition, settings)) written.add(entry.file);
      else
        problems.push(
          `${entry.file}: nothing was written, for its front matter has a form that only a person can edit.`,
        );
    }
    isDrifting ||= written.has(entry.file) ? audit.unnamed.length > 0 : differ(suggestions);
  }
  process.stdout.write(suggestReport(articles, written));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) return contentErrors;
  return isDrifting && options.failOnDrift ? drift : done;
}

/** Why an article has no suggestions, where that is for the editor to mend. */
function whyNotRead({ entry, file }: Reading): readonly string[] {
  return entry === null ? [`${file} has errors: mend them first. npm run check tells them.`] : [];
}

/** Writes what an article lacks; false where the file would then not say just that, and is left as it was. */
function write(
  entry: Entry<'article'>,
  { additions }: ArticleSuggestions,
  { site }: Edition,
  { root }: Settings,
): boolean {
  const { file, path, kind, positions } = entry;
  const source = readFileSync(resolve(root, file), 'utf8');
  const edited = addToLists(source, positions, additions);
  if (edited === null) return false;
  const bytes = Buffer.from(edited);
  const read = readEntry({ file, path, kind, language: site.language, bytes, hash: '' }).entry;
  const wanted = {
    ...entry.data,
    ...Object.fromEntries(
      additions.map(({ field, values }) => [field, [...(entry.data[field] ?? []), ...values]]),
    ),
  };
  if (read?.kind !== 'article' || !isDeepStrictEqual(read.data, wanted)) return false;
  writeFileSync(resolve(root, file), bytes);
  return true;
}

interface Options {
  readonly paths: readonly string[];
  readonly write: boolean;
  readonly failOnDrift: boolean;
}

function readOptions(words: readonly string[]): Options | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        'fail-on-drift': { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) return { problem: 'Name the article or folder to be read.' };
    return { paths: positionals, write: values.write, failOnDrift: values['fail-on-drift'] };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** A fault of the program, or of the disk, and not of the content. */
function failed(error: unknown): number {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The suggestions could not be made: ${reason}\n`);
  return toolFault;
}

function refuse(problem: string): number {
  process.stderr.write(
    `${problem}\nUsage: npm run suggest -- <file or folder…> [--write] [--fail-on-drift]\n`,
  );
  return wrongUse;
}
