import { countryBySlug } from '../gazetteer/countries/countries.ts';
import type { FolderEntry } from '../gazetteer/finder/folder-terms.ts';
import type { FolderType } from '../gazetteer/finder/mention.ts';
import type { AnyEntry } from '../content/entry.ts';

/** The names that the files of a folder bring into the finder, in the order of the files. */
export function folderNames(entries: readonly AnyEntry[]): FolderEntry[] {
  return entries.flatMap((entry): readonly FolderEntry[] => {
    const { kind, slug } = entry;
    switch (kind) {
      case 'person':
      case 'organization':
        return [namesOf(kind, slug, { ...entry.data, name: entry.data.name })];
      case 'place':
        return [namesOf(kind, slug, { ...entry.data, name: entry.data.title })];
      case 'region':
        return [namesOf(kind, slug, { name: entry.data.title })];
      case 'country': {
        const code = countryBySlug(slug)?.code;
        const { name, aliases } = entry.data;
        if (code === undefined) return [];
        return [
          {
            type: 'country',
            code,
            ...(name !== undefined && { name }),
            ...(aliases && { aliases }),
          },
        ];
      }
      default:
        return [];
    }
  });
}

interface Names {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly matches?: readonly string[] | undefined;
}

function namesOf(type: FolderType, slug: string, names: Names): FolderEntry {
  const { name, aliases = [], matches = [] } = names;
  return { type, slug, name, aliases, matches: [...matches, ...inSentence([name, ...aliases])] };
}

/** "The Quay" is "the Quay" inside a sentence. Without its article it would be any quay. */
function inSentence(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => (name.startsWith('The ') ? [`t${name.slice(1)}`] : []));
}
