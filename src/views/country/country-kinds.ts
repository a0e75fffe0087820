import { entryPath } from '../../site/addresses.ts';
import { pagesOfList, singlePage, type PageKind } from '../page.ts';
import { countryTimeline } from '../timeline/timeline.ts';
import { countriesIndex } from './countries-index.ts';
import { countryViews } from './country-view.ts';
import { aboutCountry, eventsIn } from './country-record.ts';

export const countryKind: PageKind = {
  name: 'country',
  pattern: '/countries/[slug]/[page]/',
  pages: (site) =>
    [...site.countries.values()].flatMap((country) =>
      pagesOfList(
        'country',
        entryPath('country', country.slug),
        { articles: country.articles, site },
        () => countryViews(country, site),
      ),
    ),
};

export const countriesKind: PageKind = {
  name: 'countries',
  pattern: '/countries/',
  pages: (site) => [
    singlePage('index', '/countries/', () => countriesIndex(site), {
      articles: site.articles,
    }),
  ],
};

/** All events and all statements of a country, of which its page shows the newest. */
export const countryTimelineKind: PageKind = {
  name: 'country-timeline',
  pattern: '/countries/[slug]/(timeline|statements)/',
  pages: (site) =>
    [...site.countries.values()].flatMap((country) => {
      const { code } = country.country;
      const named = {
        timeline: eventsIn(code, site).flatMap(({ articles }) => articles),
        statements: aboutCountry(code, site).map(({ article }) => article),
      };
      return (['timeline', 'statements'] as const).flatMap((what) =>
        named[what].length === 0
          ? []
          : [
              singlePage(
                'timeline',
                `/countries/${country.slug}/${what}/`,
                () => countryTimeline(country, what, site),
                { articles: named[what] },
              ),
            ],
      );
    }),
};
