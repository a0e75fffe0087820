import type { CountryDossier, Edition, Vocabulary } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { byName, countOf, dateLabel } from '../labels.ts';
import { linkTo } from '../links.ts';
import { nameOf } from '../../site/names.ts';
import type { IndexItem } from '../pages.ts';

/** The entries of a kind as they stand in its index, by name. */
export function vocabularyItems(kind: Vocabulary, edition: Edition): IndexItem[] {
  return [...edition.holdings[kind].values()]
    .map(({ entry, articles }) => {
      const { data } = entry;
      const description = 'summary' in data ? data.summary : (data.description ?? null);
      return {
        ...item(kind, entry.slug, nameOf(kind, entry.slug, edition), articles, edition),
        description,
      };
    })
    .toSorted(byName(edition.site.language, ({ text }) => text));
}

/** Topics under a parent, or those at the root; each with its own below it. */
export function topicItems(edition: Edition, parent: string | null): IndexItem[] {
  return [...edition.holdings.topic.values()]
    .filter(({ entry }) => (entry.data.parent ?? null) === parent)
    .map(({ entry, articles }) => ({
      ...item('topic', entry.slug, entry.data.title, articles, edition),
      description: entry.data.description ?? null,
      children: topicItems(edition, entry.slug),
    }))
    .toSorted(byName(edition.site.language, ({ text }) => text));
}

export function countryItem(
  { slug, name, country, articles }: CountryDossier,
  edition: Edition,
): IndexItem {
  return { ...item('country', slug, name, articles, edition), note: country.code };
}

export function countryItems(edition: Edition): IndexItem[] {
  return [...edition.countries.values()]
    .map((dossier) => countryItem(dossier, edition))
    .toSorted(byName(edition.site.language, ({ text }) => text));
}

function item(
  kind: Vocabulary | 'country',
  slug: string,
  text: string,
  articles: readonly Article[],
  edition: Edition,
): IndexItem {
  const [newest] = articles;
  return {
    ...linkTo(kind, slug, text, edition),
    count: countOf(articles.length, edition.site.language),
    description: null,
    note: null,
    latest: newest ? dateLabel(newest.day, edition) : null,
    children: [],
  };
}
