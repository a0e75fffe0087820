import type { SearchFilter, SearchPage } from './search-page.ts';
import type { IndexGroup } from '../lists/index-page.ts';
import type { Site } from '../../site/site.ts';
import { builtFolders, searchPath } from '../../site/fixed-paths.ts';
import { bundleNames } from '../../site/search-bundles.ts';
import { fieldFilters } from './field-filters.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { pageHead } from '../metadata/page-head.ts';
import { countryItems, vocabularyItems } from '../lists/index-items.ts';
import { byName } from '../labels.ts';
import { kindOf } from '../../site/piece-kinds.ts';
import { primaryLanguage } from '../../i18n/language.ts';

/** `/search/`: the form, its filters, and the ways for those who would rather browse. */
export function searchPage(site: Site): SearchPage {
  const { settings } = site;
  const words = settings.words;
  const path = searchPath;
  const filters = [
    ...searchFilters(site).filter(({ options }) => options.length > 1),
    ...fieldFilters(site),
  ];
  const description = filters.some(({ name }) => name === 'lang')
    ? words.searchIntroductionLanguages
    : words.searchIntroduction;
  const page: SearchPage = {
    // What a search finds is for readers; search engines have the articles themselves.
    frame: frameOf({ path, title: words.search, description, noindex: true }, site),
    heading: words.search,
    standfirst: description,
    action: settings.addresses.to(path),
    index: settings.addresses.to(builtFolders.search),
    bundles: bundleNames(site),
    filters,
    start: startGroups(site),
  };
  return withHead(page, pageHead(page.frame, [], site));
}

function searchFilters(site: Site): readonly SearchFilter[] {
  const { articles, countries, termsByKind, settings } = site;
  const words = settings.words;
  const named = (options: SearchFilter['options']): SearchFilter['options'] =>
    options.toSorted(byName(settings.language, ({ text }) => text));
  const kinds = new Set(articles.map((article) => kindOf(article, settings.kinds).name));
  const years = new Set(articles.map(({ day }) => day.slice(0, 4)));
  const languages = new Set(
    articles.map(({ entry }) => primaryLanguage(entry.data.lang ?? settings.language)),
  );
  const languageNames = new Intl.DisplayNames(settings.language, { type: 'language' });
  return [
    {
      name: 'country',
      label: words.country,
      options: named(
        [...countries.values()].map(({ slug, name }) => ({ value: slug, text: name })),
      ),
    },
    {
      name: 'topic',
      label: words.topic,
      options: named(
        [...termsByKind.topic.values()]
          .filter((topic) => topic.articles.length > 0)
          .map(({ entry }) => ({ value: entry.slug, text: entry.data.title })),
      ),
    },
    {
      name: 'kind',
      label: words.kind,
      options: [...settings.kinds.values()]
        .filter(({ name }) => kinds.has(name))
        .map(({ name, plural }) => ({ value: name, text: plural })),
    },
    {
      name: 'year',
      label: words.searchYear,
      options: [...years]
        .toSorted()
        .toReversed()
        .map((year) => ({ value: year, text: year })),
    },
    {
      name: 'lang',
      label: words.searchLanguage,
      options: named(
        [...languages].map((tag) => ({ value: tag, text: languageNames.of(tag) ?? tag })),
      ),
    },
  ];
}

function startGroups(site: Site): readonly IndexGroup[] {
  const words = site.settings.words;
  const topics = vocabularyItems('topic', site).map((item) => ({ ...item, description: null }));
  return [
    { id: 'topics', heading: words.topics, items: topics, groups: [] },
    { id: 'countries', heading: words.countries, items: countryItems(site), groups: [] },
  ].filter(({ items }) => items.length > 0);
}
