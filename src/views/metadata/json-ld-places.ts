import { countryByCode } from '../../gazetteer/countries/countries.ts';
import type { Site } from '../../site/site.ts';
import { countryLink } from '../links.ts';
import type { Node } from './json-ld.ts';

/** A country by its ISO code, named as the outlet names it, and the same in Wikidata. */
export function countryNode(code: string, site: Site): Node {
  return {
    '@type': 'Country',
    name: countryLink(code, site).text,
    sameAs: wikidataAddress(countryByCode(code)?.wikidata),
  };
}

export function wikidataAddress(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `https://www.wikidata.org/wiki/${id}`;
}
