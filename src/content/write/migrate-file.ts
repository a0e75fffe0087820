import { splitFence } from '../source/fence.ts';
import type { MigrationChange } from '../migrations.ts';
import { changeField } from './field-edit.ts';

/** A file with its changes made, or a sentence that says why a person must make them. */
export type MigratedFile = { readonly text: string } | { readonly problem: string };

/** The front matter of an entry with changes made, every other byte of the file as it was, its byte order mark too. */
export function migrateEntry(
  text: string,
  file: string,
  changes: readonly MigrationChange[],
): MigratedFile {
  const bare = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const { fenced } = splitFence(bare, file);
  if (fenced === null)
    return { problem: `${file} has no front matter that can be read: the check says why.` };
  const lines = text.split(/(?<=\n)/);
  const closing = fenced.bodyLine - 2;
  const yaml = migrateYaml(lines.slice(1, closing).join(''), file, changes);
  if ('problem' in yaml) return yaml;
  return { text: [...lines.slice(0, 1), yaml.text, ...lines.slice(closing)].join('') };
}

/** YAML with changes made. */
export function migrateYaml(
  yaml: string,
  file: string,
  changes: readonly MigrationChange[],
): MigratedFile {
  let text = yaml;
  for (const change of changes) {
    const edited = changeField(text, change);
    if (edited === null) return { problem: `${file}: ${instruction(change)} by hand.` };
    text = edited;
  }
  return { text };
}

function instruction(change: MigrationChange): string {
  return 'renameTo' in change
    ? `rename "${change.field}" to "${change.renameTo}"`
    : `move "${change.field}" into "${change.moveInto}" as "${change.as}"`;
}
