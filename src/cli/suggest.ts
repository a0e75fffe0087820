import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { auditReading } from '../assist/audited-article.ts';
import { asksForHelp, readCommandLine } from './command-line-fs.ts';
import type { Site } from '../site/site.ts';
import { addToLists } from '../content/write/list-edit.ts';
import { composeSite } from '../engine/open-site-fs.ts';
import { readSettings, type Settings } from '../engine/settings-fs.ts';
import { differ, suggestionsFor, type ArticleSuggestions } from '../assist/suggest.ts';
import { topicsFor } from '../assist/suggest-topics.ts';
import type { Entry, Reading } from '../content/entry.ts';
import { readRegularFile, replaceFile } from '../files/regular-file-fs.ts';
import {
  displayPath,
  readFolder,
  trustedFolder,
  type Folder,
} from '../content/source/folder-fs.ts';
import { maxBytes, readEntry } from '../content/read-entry.ts';
import type { Surroundings } from './check.ts';
import { suggestReport } from './suggest-report.ts';

/** Exit codes of the contract. */
const done = 0;
const contentErrors = 1;
const drift = 1;
const wrongUse = 2;
const toolFault = 2;

/**
 * `npm run suggest -- <file or folder…> [--write] [--fail-on-drift]`: what the text of articles names and their front
 * matter does not, and the reverse. A folder stands for every article in it.
 */
export async function suggestCommand(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  try {
    return await suggest(words, surroundings);
  } catch (error) {
    // A fault of the program, or of the disk, and not of the content.
    const reason = error instanceof Error ? error.message : String(error);
    surroundings.complain(`The suggestions could not be made: ${reason}\n`);
    return toolFault;
  }
}

async function suggest(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const refuse = (problem: string): number => {
    surroundings.complain(`${problem}\n${usage}\n`);
    return wrongUse;
  };
  if (asksForHelp(words)) {
    surroundings.write(`${usage}\n`);
    return done;
  }
  const options = readOptions(words, surroundings.environment);
  if ('problem' in options) return refuse(options.problem);
  const settings = readSettings(surroundings.environment, { root: surroundings.root });
  if ('problem' in settings) return refuse(settings.problem);
  const { root, contentDir } = settings;
  const paths = options.paths.map((path) => resolve(root, path));
  const missing = [contentDir, ...paths].find((path) => !existsSync(path));
  if (missing !== undefined) return refuse(`There is no file or folder ${missing}.`);

  const folder = await readFolder(settings);
  const chosen = paths.map((path) => articlesAt(displayPath(path, root), folder));
  const empty = paths[chosen.findIndex((readings) => readings.length === 0)];
  if (empty !== undefined)
    return refuse(`${displayPath(empty, root)} is no article, and no folder that holds one.`);
  return tell([...new Set(chosen.flat())], { folder, settings, options, ...surroundings });
}

function articlesAt(name: string, { readings }: Folder): readonly Reading[] {
  return readings.filter(
    ({ kind, file }) =>
      kind === 'article' && (name === '' || file === name || file.startsWith(`${name}/`)),
  );
}

interface Errand extends Pick<Surroundings, 'write' | 'complain'> {
  readonly folder: Folder;
  readonly settings: Settings;
  readonly options: Options;
}

function tell(
  readings: readonly Reading[],
  { folder, settings, options, write, complain }: Errand,
): number {
  const site = composeSite(folder, settings);
  const topics = topicsFor(site);
  const articles: ArticleSuggestions[] = [];
  const written = new Set<string>();
  const problems: string[] = [];
  let isDrifting = false;
  for (const reading of readings) {
    const audited = auditReading(reading, site);
    if (!audited) {
      problems.push(...whyNotRead(reading));
      continue;
    }
    const { entry, mentions, audit } = audited;
    const suggestions = suggestionsFor(audited, topics(entry, mentions), site);
    articles.push(suggestions);
    if (options.write && suggestions.additions.length > 0) {
      if (writeAdditions(entry, suggestions, site, settings)) written.add(entry.file);
      else
        problems.push(
          `${entry.file}: nothing was written, for its front matter has a form that only a person can edit.`,
        );
    }
    isDrifting ||= written.has(entry.file) ? audit.unnamed.length > 0 : differ(suggestions);
  }
  write(suggestReport(articles, written));
  for (const problem of problems) complain(`${problem}\n`);
  if (problems.length > 0) return contentErrors;
  return isDrifting && options.failOnDrift ? drift : done;
}

/** Why an article has no suggestions, where that is for the editor to mend. */
function whyNotRead({ entry, file }: Reading): readonly string[] {
  return entry === null ? [`${file} has errors: mend them first. npm run check tells them.`] : [];
}

/** Writes what an article lacks; false where the file would then not say just that, and is left as it was. */
function writeAdditions(
  entry: Entry<'article'>,
  { additions }: ArticleSuggestions,
  site: Site,
  settings: Settings,
): boolean {
  const { file, path, kind, positions } = entry;
  const place = resolve(settings.root, file);
  const source = readRegularFile(place, { within: trustedFolder(settings), limit: maxBytes });
  if ('refused' in source) return false;
  // A byte order mark is kept, as it is written again.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.bytes);
  const edited = addToLists(text, positions, additions);
  if (edited === null) return false;
  const bytes = Buffer.from(edited);
  const read = readEntry({
    file,
    path,
    kind,
    language: site.settings.language,
    bytes,
    hash: '',
  }).entry;
  const wanted = {
    ...entry.data,
    ...Object.fromEntries(
      additions.map(({ field, values }) => [field, [...(entry.data[field] ?? []), ...values]]),
    ),
  };
  if (read?.kind !== 'article' || !isDeepStrictEqual(read.data, wanted)) return false;
  replaceFile(place, bytes);
  return true;
}

interface Options {
  readonly paths: readonly string[];
  readonly write: boolean;
  readonly failOnDrift: boolean;
}

function readOptions(
  words: readonly string[],
  environment: Surroundings['environment'],
): Options | { readonly problem: string } {
  const read = readCommandLine(
    words,
    {
      write: { type: 'boolean', default: false },
      'fail-on-drift': { type: 'boolean', default: false },
    },
    { paths: true, environment },
  );
  if ('problem' in read) return read;
  const { values, positionals } = read;
  if (positionals.length === 0) return { problem: 'Name the article or folder to be read.' };
  return { paths: positionals, write: values.write, failOnDrift: values['fail-on-drift'] };
}

const usage = 'Usage: npm run suggest -- <file or folder…> [--write] [--fail-on-drift]';

if (import.meta.main) {
  // Whoever reads the suggestions may stop reading them, as `head` does.
  process.stdout.on('error', () => undefined);
  process.exitCode = await suggestCommand(process.argv.slice(2), {
    root: process.cwd(),
    isTerminal: process.stdout.isTTY,
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
}
