import type { EntryKind } from './entry-kind.ts';
import type { FieldChange } from './write/field-edit.ts';

/** What makes content of one version of the schema content of the next. */
export interface Migration {
  /** The version that it leads to. */
  readonly to: number;
  readonly changes: readonly MigrationChange[];
}

export type MigrationChange = FieldChange & {
  /** The files that are changed: entries of a kind, or `site.yaml`. */
  readonly kinds: readonly (EntryKind | 'site')[];
};

/** Every change of the content schema since its first version, in order; `schema` in `site.yaml` has the version. */
export const migrations: readonly Migration[] = [];

/** The first version, and that of a `site.yaml` that says none. */
const firstVersion = 1;

/** The version of the schema that a list of migrations leads to. */
export function latestVersion(list: readonly Migration[]): number {
  return list.at(-1)?.to ?? firstVersion;
}

/** The version that `site.yaml` says, or null where it says none that can be. */
export function versionIn(schema: string | undefined): number | null {
  if (schema === undefined) return firstVersion;
  return /^[1-9]\d{0,5}$/.test(schema) ? Number(schema) : null;
}
