import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { auditReading } from '../assist/audited-article.ts';
import type { Site } from '../site/site.ts';
import { addToLists } from '../content/write/list-edit.ts';
import { composeSite } from '../engine/compose-site.ts';
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
import type { Ending, Surroundings } from './command.ts';
import { suggestReport } from './suggest-report.ts';
import { contentErrors, differences, done, toolFault } from './exit-codes.ts';

export interface SuggestOptions {
  /** Articles, and folders that mean every article in them. */
  readonly paths: readonly string[];
  /** Add what the fields lack. */
  readonly write: boolean;
  /** End with 1 where text and fields differ. */
  readonly failOnDrift: boolean;
}

/** Reports what the text of articles names and their front matter does not, and the reverse. */
export async function suggestFields(
  options: SuggestOptions,
  surroundings: Surroundings,
): Promise<Ending> {
  try {
    return await suggest(options, surroundings);
  } catch (error) {
    // A fault of the program, or of the disk, and not of the content.
    const reason = error instanceof Error ? error.message : String(error);
    surroundings.complain(`The suggestions could not be made: ${reason}\n`);
    return toolFault;
  }
}

async function suggest(options: SuggestOptions, surroundings: Surroundings): Promise<Ending> {
  const refuse = (problem: string): Ending => ({ problem });
  const settings = readSettings(surroundings.environment, { root: surroundings.root });
  if ('problem' in settings) return settings;
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
  readonly options: SuggestOptions;
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
  return isDrifting && options.failOnDrift ? differences : done;
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
    articleSchema: site.settings.articleSchema,
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
