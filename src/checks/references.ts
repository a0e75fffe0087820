import { fault } from '../diagnostics/fault.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearNames, type NearNames } from '../diagnostics/near-names.ts';
import type { Entry, Reading, Reference } from '../content/entry.ts';
import { folders, type EntryKind } from '../content/entry-kind.ts';
import type { Folder } from '../content/source/folder-fs.ts';
import { isSlug } from '../content/source/slugs.ts';

/** Slugs by kind, and for each other name of an entry its slug: what an editor may have meant. */
interface Names {
  readonly slugs: ReadonlyMap<EntryKind, ReadonlySet<string>>;
  readonly others: ReadonlyMap<EntryKind, ReadonlyMap<string, string>>;
  /** The slugs of some kinds, to find the one that was meant. */
  readonly near: (kinds: readonly EntryKind[]) => NearNames;
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
  return [...readings, site].flatMap(({ file, outgoing }) =>
    outgoing.references.flatMap((reference) => {
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
    hint: data.withdrawn ? 'Remove it here' : 'Publish it, or remove it here',
  });
}

function unknownReference(
  { slug, refersTo, field, at }: Reference,
  file: string,
  names: Names,
): Diagnostic {
  const other = refersTo.flatMap((kind) => names.others.get(kind)?.get(fold(slug)) ?? [])[0];
  const place = refersTo.map((kind) => `${folders[kind]}/${slug}.md`).join(' or ');
  // Somebody wrote its address, or the name of its file.
  const bare = slug
    .replace(/\.md$|\/$/, '')
    .replace(/^.*\//, '')
    .replace(/^\d{4}-\d{2}-\d{2}-/, '');
  const meant =
    other ??
    (bare !== slug && refersTo.some((kind) => names.slugs.get(kind)?.has(bare)) ? bare : undefined);
  const hint =
    meant === undefined
      ? (names.near(refersTo).didYouMean(bare) ??
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
  const near = new Map<string, NearNames>();
  return {
    slugs,
    others,
    near: (kinds) => {
      const key = kinds.join(' ');
      const made =
        near.get(key) ?? nearNames(kinds.flatMap((kind) => [...(slugs.get(kind) ?? [])]));
      near.set(key, made);
      return made;
    },
  };
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
