import type { Site } from '../content/read-site.ts';
import type { ArticleSchema } from '../content/schema/article.ts';
import { articleSchemaFor } from '../content/schema/article-schema.ts';
import { isDisputedArea, type Boundaries } from '../gazetteer/countries/disputed-areas.ts';
import { wordsFor } from '../i18n/dictionaries-fs.ts';
import type { Words } from '../i18n/words.ts';
import { pieceKinds, type PieceKinds } from './piece-kinds.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import { articleFields, type ArticleField } from './article-fields.ts';

/** `site.yaml` with every default in place. */
export interface SiteSettings extends Omit<
  Site,
  'schema' | 'url' | 'boundaries' | 'fields' | 'kinds'
> {
  readonly language: string;
  /** The words of the interface, in that language where there is a dictionary of it. */
  readonly words: Words;
  readonly timeZone: string;
  readonly pageSize: number;
  readonly search: boolean;
  readonly socialCards: boolean;
  readonly countryGroups: 'm49' | 'regions';
  readonly boundaries: Boundaries;
  readonly addresses: Addresses;
  /** The kinds of piece by name, in the order in which they are listed. */
  readonly kinds: PieceKinds;
  /** The schema of articles, with the fields of the outlet. */
  readonly articleSchema: ArticleSchema;
  /** The fields of articles that are shown by their declaration, in the order of the schema. */
  readonly articleFields: readonly ArticleField[];
}

/** The language of a site with its words. */
export type SpokenLanguage = Pick<SiteSettings, 'language' | 'words'>;

/** Completes a site; `siteUrl` stands over the address that site.yaml gives. */
export function siteSettings(site: Site, siteUrl: string | null): SiteSettings {
  const language = site.language ?? 'en';
  const words = wordsFor(language);
  const articleSchema = articleSchemaFor(site);
  return {
    ...site,
    language,
    timeZone: site.timeZone ?? 'UTC',
    pageSize: site.pageSize ?? 20,
    search: site.search ?? true,
    socialCards: site.socialCards ?? true,
    countryGroups: site.countryGroups ?? 'm49',
    boundaries: boundariesOf(site),
    addresses: addressesOf(siteUrl ?? site.url),
    words,
    kinds: pieceKinds(site.kinds ?? {}, words),
    articleSchema,
    articleFields: articleFields(articleSchema, words),
  };
}

/** The areas that the outlet gives to a country; `own` is what every other area is. */
function boundariesOf({ boundaries = {} }: Site): Boundaries {
  return Object.fromEntries(
    Object.entries(boundaries).filter(([area, owner]) => isDisputedArea(area) && owner !== 'own'),
  );
}

/** What stands in for the settings of a site.yaml that has a fault in them, so that the dev server can show it. */
export const unnamedSite: Site = {
  name: 'Unnamed',
  url: 'http://localhost',
  description: 'This site has no valid site.yaml yet.',
  publisher: { name: 'Unnamed' },
};
