import type { IndexItem } from './index-page.ts';
import type { CountryProfile, Site, Vocabulary } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { byName, countOf, dateLabel } from '../labels.ts';
import { linkTo } from '../links.ts';
import { nameOf } from '../../site/names.ts';

/** The entries of a kind as they stand in its index, by name. */
export function vocabularyItems(kind: Vocabulary, site: Site): IndexItem[] {
  return [...site.termsByKind[kind].values()]
    .map(({ entry, articles }) => {
      const { data } = entry;
      const description = 'summary' in data ? data.summary : (data.description ?? null);
      return {
        ...item(kind, entry.slug, nameOf(kind, entry.slug, site), articles, site),
        description,
      };
    })
    .toSorted(byName(site.settings.language, ({ text }) => text));
}

/** Topics under a parent, or those at the root; each with its own below it. */
export function topicItems(site: Site, parent: string | null): IndexItem[] {
  return [...site.termsByKind.topic.values()]
    .filter(({ entry }) => (entry.data.parent ?? null) === parent)
    .map(({ entry, articles }) => ({
      ...item('topic', entry.slug, entry.data.title, articles, site),
      description: entry.data.description ?? null,
      children: topicItems(site, entry.slug),
    }))
    .toSorted(byName(site.settings.language, ({ text }) => text));
}

export function countryItem(
  { slug, name, country, articles }: CountryProfile,
  site: Site,
): IndexItem {
  return { ...item('country', slug, name, articles, site), note: country.code };
}

export function countryItems(site: Site): IndexItem[] {
  return [...site.countries.values()]
    .map((profile) => countryItem(profile, site))
    .toSorted(byName(site.settings.language, ({ text }) => text));
}

function item(
  kind: Vocabulary | 'country',
  slug: string,
  text: string,
  articles: readonly Article[],
  site: Site,
): IndexItem {
  const [newest] = articles;
  return {
    ...linkTo(kind, slug, text, site),
    count: countOf(articles.length, site.settings),
    description: null,
    note: null,
    latest: newest ? dateLabel(newest.day, site) : null,
    children: [],
  };
}
