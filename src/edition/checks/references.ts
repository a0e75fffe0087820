import { fault } from '../../diagnostics/fault.ts';
import { wholeFile, type Diagnostic, type Range } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { Entry, Reading, Reference } from '../../intake/entry.ts';
import { folders, type EntryKind } from '../../intake/entry-kind.ts';
import type { Folder } from '../../intake/folder-fs.ts';
import { isSlug } from '../../intake/slugs.ts';
import { lineage } from '../topic-tree.ts';

/** Slugs by kind, and for each other name of an entry its slug: what an editor may have meant. */
interface Names {
  readonly slugs: ReadonlyMap<EntryKind, ReadonlySet<string>>;
  readonly others: ReadonlyMap<EntryKind, ReadonlyMap<string, string>>;
}

/**
 * Every slug that a file names must belong to a file, also where that file has faults of its own. `listed` are the
 * articles that readers can be sent to.
 */
export function referenceFaults(
  { site, readings }: Folder,
  listed: ReadonlySet<string>,
): Diagnostic[] {
  const names = namesOf(readings);
  const hidden = new Map(
    readings.flatMap(({ entry }) =>
      entry?.kind === 'article' && !listed.has(entry.slug) ? [[entry.slug, entry] as const] : [],
    ),
  );
  return [...readings, site].flatMap(({ file, reaches }) =>
    reaches.references.flatMap((reference) => {
      const exists = reference.refersTo.some((kind) => names.slugs.get(kind)?.has(reference.slug));
      if (!exists) return [unknownReference(reference, file, names)];
      const article = namesAnArticle(reference) ? hidden.get(reference.slug) : undefined;
      return article ? [hiddenReference(reference, article, file)] : [];
    }),
  );
}

function namesAnArticle({ refersTo }: Reference): boolean {
  return refersTo.length === 1 && refersTo[0] === 'article';
}

function hiddenReference(
  { slug, field, at }: Reference,
  { data }: Entry<'article'>,
  file: string,
): Diagnostic {
  return fault('REF_HIDDEN', {
    file,
    at,
    field,
    message: `the article "${slug}" is not published, so it is left out`,
    hint: data.withdrawn ? 'Take it out here' : 'Publish it, or take it out here',
  });
}

function unknownReference(
  { slug, refersTo, field, at }: Reference,
  file: string,
  names: Names,
): Diagnostic {
  const other = refersTo.flatMap((kind) => names.others.get(kind)?.get(fold(slug)) ?? [])[0];
  const slugs = refersTo.flatMap((kind) => [...(names.slugs.get(kind) ?? [])]);
  const place = refersTo.map((kind) => `${folders[kind]}/${slug}.md`).join(' or ');
  // Somebody wrote its address, or the name of its file.
  const bare = slug
    .replace(/\.md$|\/$/, '')
    .replace(/^.*\//, '')
    .replace(/^\d{4}-\d{2}-\d{2}-/, '');
  const meant = other ?? (bare !== slug && slugs.includes(bare) ? bare : undefined);
  const hint =
    meant === undefined
      ? (didYouMean(bare, slugs) ??
        (isSlug(slug)
          ? `Add the file ${place}`
          : 'Write its slug, the name of its file without .md'))
      : `did you mean "${meant}"?`;
  return fault('REF_UNKNOWN', {
    file,
    at,
    field,
    message: `there is no ${refersTo.join(' or ')} "${slug}"`,
    hint,
  });
}

function namesOf(readings: readonly Reading[]): Names {
  const slugs = new Map<EntryKind, Set<string>>();
  const others = new Map<EntryKind, Map<string, string>>();
  for (const { kind, slug, entry } of readings) {
    slugs.set(kind, (slugs.get(kind) ?? new Set()).add(slug));
    const names = others.get(kind) ?? new Map<string, string>();
    for (const name of entry ? otherNames(entry.data) : []) names.set(fold(name), slug);
    others.set(kind, names);
  }
  return { slugs, others };
}

function otherNames(data: object): string[] {
  const given = data as {
    title?: string;
    name?: string;
    aliases?: readonly string[];
    matches?: readonly string[];
  };
  return [given.title, given.name, ...(given.aliases ?? []), ...(given.matches ?? [])].filter(
    (name) => name !== undefined,
  );
}

function fold(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** A topic or place whose parents lead back to itself has no place in the tree. */
export function cycleFaults({ readings }: Folder): Diagnostic[] {
  return (['topic', 'place'] as const).flatMap((kind) => {
    const parents = new Map(
      readings
        .filter((reading) => reading.kind === kind)
        .map(({ slug, entry }) => [slug, parentOf(entry)]),
    );
    return readings.flatMap((reading) => {
      const { slug, file } = reading;
      const parent = parents.get(slug);
      if (reading.kind !== kind || parent === undefined) return [];
      const line = lineage(parent, parents);
      if (!line.includes(slug)) return [];
      const others = line.slice(0, line.indexOf(slug));
      return [
        fault('REF_CYCLE', {
          file,
          at: parentAt(reading),
          field: 'parent',
          message: `the ${kind} "${slug}" is its own ancestor`,
          hint: 'Give it another parent, or none',
          related: readings
            .filter((other) => other.kind === kind && others.includes(other.slug))
            .map((other) => {
              const { line: row, column } = parentAt(other);
              return { file: other.file, line: row, column, message: 'in the same circle' };
            }),
        }),
      ];
    });
  });
}

function parentAt({ reaches }: Reading): Range {
  return reaches.references.find(({ field }) => field === 'parent')?.at ?? wholeFile;
}

function parentOf(entry: Reading['entry']): string | undefined {
  return entry?.kind === 'topic' || entry?.kind === 'place' ? entry.data.parent : undefined;
}
