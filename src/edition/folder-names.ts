import { countryBySlug } from '../gazetteer/countries.ts';
import type { FolderEntry } from '../gazetteer/folder-terms.ts';
import type { AnyEntry } from '../intake/entry.ts';

/** The names that the files of a folder bring into the finder, in the order of the files. */
export function folderNames(entries: readonly AnyEntry[]): FolderEntry[] {
  return entries.flatMap((entry): FolderEntry | readonly FolderEntry[] => {
    switch (entry.kind) {
      case 'person':
      case 'organization': {
        const { slug, kind: type } = entry;
        return { type, slug, name: entry.data.name, ...otherNames(entry.data) };
      }
      case 'place':
        return {
          type: 'place',
          slug: entry.slug,
          name: entry.data.title,
          ...otherNames(entry.data),
        };
      case 'region':
        return { type: 'region', slug: entry.slug, name: entry.data.title };
      case 'country': {
        const code = countryBySlug(entry.slug)?.code;
        if (code === undefined) return [];
        const { name, aliases } = entry.data;
        return {
          type: 'country',
          code,
          ...(name !== undefined && { name }),
          ...(aliases && { aliases }),
        };
      }
      default:
        return [];
    }
  });
}

function otherNames({
  aliases,
  matches,
}: {
  readonly aliases?: readonly string[] | undefined;
  readonly matches?: readonly string[] | undefined;
}) {
  return { ...(aliases && { aliases }), ...(matches && { matches }) };
}
