import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fault } from '../../diagnostics/fault.ts';
import { displayPath, isWithin, type FolderPlace } from '../../content/source/folder-fs.ts';
import { placeOfError } from './code-place.ts';
import { configNames, fileWithin, readConfigCode, realPath } from './config-code.ts';
import { codeAt, reasonOf } from './hook-faults.ts';
import { noHooks, type Hooks } from './hooks.ts';
import { readConfig } from './read-config.ts';
import { outcomeOf } from './run-hook.ts';

/**
 * Loads `dateline.config.ts` of an outlet from its working folder; none where there is no such file. Node reads it as it
 * is, and keeps it: a change counts from the next process on. What keeps it from being used is a fault.
 */
export async function loadHooks({ root: folder, contentDir }: FolderPlace): Promise<Hooks> {
  const root = realPath(folder);
  // A file in the content folder is content, and never runs.
  if (isWithin(root, realPath(contentDir))) return noHooks;
  const [name, other] = configNames.filter((one) =>
    lstatSync(join(root, one), { throwIfNoEntry: false }),
  );
  if (name === undefined) return noHooks;
  const refuse = (file: string, message: string, hint: string): Hooks => ({
    ...noHooks,
    faults: [fault('CONFIG_LOAD', { file, message, hint })],
  });
  if (other !== undefined)
    return refuse(other, `there is a ${name} too`, 'Keep one of the two files');
  const config = join(root, name);
  if (!lstatSync(config).isFile())
    return refuse(name, `${name} is not a file`, 'Put the file itself here, and no link or folder');
  const code = readConfigCode(config, root);
  const content = fileWithin([contentDir, join(root, 'public')], code);
  if (content !== undefined)
    return refuse(
      displayPath(content, root),
      `${name} imports this file, and nothing in the content folder or in public/ runs`,
      'Move the file out of this folder',
    );
  // The type says what a module is: nothing is known of what it exports.
  const loaded = await outcomeOf(
    () => import(/* @vite-ignore */ pathToFileURL(config).href) as Promise<{ default?: unknown }>,
  );
  if ('value' in loaded) return readConfig(loaded.value.default, { code, root });
  const place = placeOfError(loaded.error, code);
  return {
    ...noHooks,
    code,
    faults: [
      fault('CONFIG_LOAD', {
        ...(place === null ? { file: name } : codeAt(place, root)),
        message: `the configuration cannot be loaded: ${reasonOf(loaded.error)}`,
        hint: hintFor(loaded.error),
      }),
    ],
  };
}

function hintFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_MODULE_NOT_FOUND')
    return 'Correct the path, with its file ending, or install the package';
  if (code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX')
    return 'Write it without enums, namespaces and parameter properties: Node only removes types';
  return 'Correct the line';
}
