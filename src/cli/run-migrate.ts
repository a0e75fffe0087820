import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import {
  latestVersion,
  migrations,
  versionIn,
  type Migration,
  type MigrationChange,
} from '../content/migrations.ts';
import { maxBytes } from '../content/read-entry.ts';
import { displayPath, trustedFolder, type FolderPlace } from '../content/source/folder-fs.ts';
import { walkFolder } from '../content/source/folder-walk-fs.ts';
import { setField } from '../content/write/field-edit.ts';
import { migrateEntry, migrateYaml, type MigratedFile } from '../content/write/migrate-file.ts';
import { readYaml } from '../content/yaml/yaml-tree.ts';
import { textAt } from '../content/yaml/yaml-value.ts';
import { describeFailure } from '../engine/failure.ts';
import { readSettings } from '../engine/settings-fs.ts';
import { readRegularFile, replaceFile } from '../files/regular-file-fs.ts';
import type { Ending, Surroundings } from './command.ts';
import { contentErrors, differences, done, toolFault } from './exit-codes.ts';

export interface MigrateOptions {
  /** Rewrite the files; else the difference is shown. */
  readonly write: boolean;
}

/** Changes content of an earlier version of the schema to the version of this program, or shows how. */
export function migrate(
  options: MigrateOptions,
  surroundings: Surroundings,
  list: readonly Migration[] = migrations,
): Ending {
  const settings = readSettings(surroundings.environment, { root: surroundings.root });
  if ('problem' in settings) return settings;
  if (!existsSync(settings.contentDir))
    return { problem: `There is no content folder ${settings.contentDir}.` };
  try {
    return migrateFolder(settings, { options, surroundings, list });
  } catch (error) {
    surroundings.complain(`${describeFailure(error)}\n`);
    return toolFault;
  }
}

/** A file that the migrations change. */
interface ChangedFile {
  readonly path: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

interface Task {
  readonly options: MigrateOptions;
  readonly surroundings: Surroundings;
  readonly list: readonly Migration[];
}

function migrateFolder(place: FolderPlace, { options, surroundings, list }: Task): number {
  const { write, complain } = surroundings;
  const latest = String(latestVersion(list));
  const pending = pendingMigrations(place, list);
  if (pending === null) {
    complain(
      `${nameOf('site.yaml', place)} has no version of the schema that this program knows (1 to ${latest}).\n`,
    );
    return contentErrors;
  }
  if (pending.length === 0) {
    write(`The content has the newest version of the schema, ${latest}.\n`);
    return done;
  }
  const entries = migratedEntries(place, pending);
  // It says the version, so it is changed only when nothing else is left to change.
  const site = entries.problems.length > 0 ? noChanges : migratedSite(place, pending, latest);
  const changed = [...entries.changed, ...site.changed];
  const problems = [...entries.problems, ...site.problems];
  const files = `${String(changed.length)} file${changed.length === 1 ? '' : 's'}`;
  if (options.write) {
    for (const { path, after } of changed) replaceFile(join(place.contentDir, path), after);
    write(`${files} changed.\n`);
  } else {
    for (const one of changed) write(patchOf(one));
    write(`${files} would change: npm run migrate -- --write changes them.\n`);
  }
  for (const problem of problems) complain(`${problem}\n`);
  if (problems.length > 0) {
    complain('Then run the command again: the version in site.yaml is changed last.\n');
    return contentErrors;
  }
  return options.write ? done : differences;
}

/** The migrations from the version in `site.yaml` on; null where it says none that is known. */
function pendingMigrations(
  place: FolderPlace,
  list: readonly Migration[],
): readonly Migration[] | null {
  const text = readText('site.yaml', place);
  if (text === null) return null;
  const { data, isReadable } = readYaml(text.replaceAll('\r\n', '\n'), 1, 'site.yaml');
  const version = isReadable ? versionIn(textAt(data, 'schema')) : null;
  if (version === null || version > latestVersion(list)) return null;
  return list.filter(({ to }) => to > version);
}

interface Changes {
  readonly changed: readonly ChangedFile[];
  readonly problems: readonly string[];
}

const noChanges: Changes = { changed: [], problems: [] };

function migratedEntries(place: FolderPlace, pending: readonly Migration[]): Changes {
  const within = trustedFolder(place);
  const { texts } = walkFolder(place.contentDir, { within, nameOf: (path) => nameOf(path, place) });
  const all = texts.flatMap(({ path, kind }) => {
    const changes = changesFor(kind, pending);
    if (changes.length === 0) return [];
    return changesOf(path, place, (text, file) => migrateEntry(text, file, changes));
  });
  return joined(all);
}

function migratedSite(place: FolderPlace, pending: readonly Migration[], latest: string): Changes {
  return changesOf('site.yaml', place, (text, file) => {
    const migrated = migrateYaml(text, file, changesFor('site', pending));
    if ('problem' in migrated) return migrated;
    const versioned = setField(migrated.text, 'schema', latest);
    return versioned === null
      ? { problem: `${file}: write "schema: ${latest}" by hand.` }
      : { text: versioned };
  });
}

function changesFor(
  kind: MigrationChange['kinds'][number],
  pending: readonly Migration[],
): readonly MigrationChange[] {
  return pending.flatMap(({ changes }) => changes.filter(({ kinds }) => kinds.includes(kind)));
}

function changesOf(
  path: string,
  place: FolderPlace,
  change: (text: string, file: string) => MigratedFile,
): Changes {
  const file = nameOf(path, place);
  const before = readText(path, place);
  if (before === null) return { changed: [], problems: [`${file} cannot be read as text.`] };
  const migrated = change(before, file);
  if ('problem' in migrated) return { changed: [], problems: [migrated.problem] };
  const after = migrated.text;
  return after === before ? noChanges : { changed: [{ path, file, before, after }], problems: [] };
}

function joined(all: readonly Changes[]): Changes {
  return {
    changed: all.flatMap(({ changed }) => changed),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** The difference in the form that `git apply` and `patch` take. */
function patchOf({ file, before, after }: ChangedFile): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** A file of the content folder with its byte order mark and line ends; null where it is not UTF-8. */
function readText(path: string, place: FolderPlace): string | null {
  const read = readRegularFile(join(place.contentDir, path), {
    within: trustedFolder(place),
    limit: maxBytes,
  });
  if ('refused' in read || !read.isWhole) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read.bytes);
  } catch {
    return null;
  }
}

function nameOf(path: string, { contentDir, root }: FolderPlace): string {
  return displayPath(join(contentDir, path), root);
}
