import type { YearPage } from './archive-pages.ts';
import type { IndexPage } from '../lists/index-page.ts';
import { breakable } from '../../i18n/days.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { frameOf, withHead } from '../frame/frame-of.ts';
import { listHead } from '../metadata/collection-head.ts';
import { indexPage } from '../lists/indexes.ts';
import { countOf, summarySentence } from '../labels.ts';
import { teaserOf } from '../lists/teaser.ts';
import { yearWays } from './year-ways.ts';

/** Articles by month (`2020-10`), newest first. */
export function articlesByMonth({ articles }: Site): ReadonlyMap<string, readonly Article[]> {
  const months = new Map<string, Article[]>();
  for (const article of articles) {
    const month = article.day.slice(0, 7);
    const list = months.get(month);
    if (list) list.push(article);
    else months.set(month, [article]);
  }
  return months;
}

/** Articles by year, newest first. */
export function articlesByYear({ articles }: Site): ReadonlyMap<string, readonly Article[]> {
  return Map.groupBy(articles, ({ day }) => day.slice(0, 4));
}

/** `/archive/`: years with their months. */
export function archiveIndex(site: Site): IndexPage {
  const words = site.settings.words;
  const months = articlesByMonth(site);
  const years = yearsOf(months);
  const groups = years.map((year) => ({
    id: `y-${year}`,
    heading: year,
    href: yearAddress(year, site),
    items: [...months]
      .filter(([month]) => month.startsWith(year))
      .map(([month, articles]) => ({
        href: monthAddress(month, site),
        text: site.calendar.printMonth(month),
        count: countOf(articles.length, site.settings),
        description: null,
        note: null,
        latest: null,
        children: [],
      })),
    groups: [],
  }));
  const jumps = years.length < 2 ? [] : years.map((year) => ({ href: `#y-${year}`, text: year }));
  return indexPage('/archive/', words.archive, groups, site, { jumps });
}

/** `/archive/2020/`: the articles of a year by month, on one page. */
export function yearView(year: string, site: Site): YearPage {
  const words = site.settings.words;
  const months = articlesByMonth(site);
  const years = yearsOf(months);
  const inYear = [...months].filter(([month]) => month.startsWith(year));
  const summary = summarySentence(
    inYear.flatMap(([, articles]) => articles),
    site,
    words,
  );
  const page: YearPage = {
    frame: frameOf(
      {
        path: `/archive/${year}/`,
        title: year,
        description: `${year}: ${summary}`,
        trail: [{ href: site.settings.addresses.to('/archive/'), text: words.archive }],
        section: '/archive/',
      },
      site,
    ),
    heading: year,
    summary,
    months: inYear.map(([month, articles]) => ({
      id: `m-${month.slice(5)}`,
      heading: {
        href: monthAddress(month, site),
        text: breakable(site.calendar.printMonth(month)),
      },
      count: countOf(articles.length, site.settings),
      items: articles.map((article) => teaserOf(article, site)),
    })),
    ...yearWays(years, years.indexOf(year), (other) => yearAddress(other, site), site.settings),
  };
  const items = page.months.flatMap((month) => month.items);
  return withHead(page, listHead({ frame: page.frame, items }, site));
}

function yearAddress(year: string, { settings }: Site): string {
  return settings.addresses.to(`/archive/${year}/`);
}

function monthAddress(month: string, { settings }: Site): string {
  return settings.addresses.to(`/archive/${month.slice(0, 4)}/${month.slice(5)}/`);
}

function yearsOf(months: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...months.keys()].map((month) => month.slice(0, 4)))];
}
