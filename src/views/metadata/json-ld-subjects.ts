import { entryPath } from '../../site/addresses.ts';
import type { Site, Vocabulary } from '../../site/site.ts';
import { nameOf } from '../../site/names.ts';
import { wikidataAddress } from './json-ld-places.ts';
import type { Node } from './json-ld.ts';

/** What the page of an entry is about. */
export function subjectNode(kind: Vocabulary, slug: string, site: Site): Node {
  const { termsByKind, settings } = site;
  const about = {
    name: nameOf(kind, slug, site),
    url: settings.addresses.absolute(entryPath(kind, slug)),
  };
  switch (kind) {
    case 'topic':
    case 'storyline':
      return { '@type': 'Thing', ...about };
    case 'region':
      return { '@type': 'Place', ...about };
    case 'place': {
      const { coordinates, aliases } = termsByKind.place.get(slug)?.entry.data ?? {};
      const geo = coordinates && {
        '@type': 'GeoCoordinates',
        latitude: coordinates.lat,
        longitude: coordinates.lon,
      };
      return { '@type': 'Place', ...about, alternateName: aliases, geo };
    }
    case 'person': {
      const { aliases, wikidata } = termsByKind.person.get(slug)?.entry.data ?? {};
      return {
        '@type': 'Person',
        ...about,
        alternateName: aliases,
        sameAs: wikidataAddress(wikidata),
      };
    }
    case 'organization':
      return {
        '@type': 'Organization',
        ...about,
        alternateName: termsByKind.organization.get(slug)?.entry.data.aliases,
      };
    case 'author': {
      const data = termsByKind.author.get(slug)?.entry.data;
      // Of somebody whose name is withheld nothing is told.
      return data?.withheld === true
        ? { '@type': 'Person', ...about }
        : { '@type': 'Person', ...about, jobTitle: data?.role, sameAs: data?.url };
    }
  }
}
