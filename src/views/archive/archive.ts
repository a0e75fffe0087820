import { breakable } from '../../i18n/days.ts';
import type { Edition } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { monthPage } from '../lists/detail.ts';
import { frameOf } from '../frame/frame-of.ts';
import { page } from '../lists/indexes.ts';
import { countOf, holdingSentence } from '../labels.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import type { DetailPage, IndexPage, YearPage } from '../pages.ts';
import { teaserOf } from '../lists/teaser.ts';
import { yearWays } from './year-ways.ts';

/** Articles by month (`2020-10`), newest first. */
function articlesByMonth({ articles }: Edition): ReadonlyMap<string, readonly Article[]> {
  const months = new Map<string, Article[]>();
  for (const article of articles) {
    const month = article.day.slice(0, 7);
    const list = months.get(month);
    if (list) list.push(article);
    else months.set(month, [article]);
  }
  return months;
}

/** `/archive/`: years with their months. */
export function archiveIndex(edition: Edition): IndexPage {
  const words = wordsFor(edition.site.language);
  const months = articlesByMonth(edition);
  const years = yearsOf(months);
  const groups = years.map((year) => ({
    id: `y-${year}`,
    heading: year,
    href: yearAddress(year, edition),
    items: [...months]
      .filter(([month]) => month.startsWith(year))
      .map(([month, articles]) => ({
        href: monthAddress(month, edition),
        text: edition.calendar.printMonth(month),
        count: countOf(articles.length, edition.site.language),
        description: null,
        note: null,
        latest: null,
        children: [],
      })),
    groups: [],
  }));
  const jumps = years.length < 2 ? [] : years.map((year) => ({ href: `#y-${year}`, text: year }));
  return page('/archive/', words.archive, groups, edition, { jumps });
}

/** `/archive/2020/`: the articles of a year by month, on one page. */
export function yearPages(edition: Edition): (readonly [year: string, page: YearPage])[] {
  const words = wordsFor(edition.site.language);
  const months = articlesByMonth(edition);
  const years = yearsOf(months);
  return years.map((year, index) => {
    const inYear = [...months].filter(([month]) => month.startsWith(year));
    const holding = holdingSentence(
      inYear.flatMap(([, articles]) => articles),
      edition,
      words,
    );
    const trail = [{ href: edition.site.addresses.to('/archive/'), text: words.archive }];
    return [
      year,
      {
        frame: frameOf(
          {
            path: `/archive/${year}/`,
            title: year,
            description: `${year}: ${holding}`,
            trail,
            section: '/archive/',
          },
          edition,
        ),
        heading: year,
        holding,
        months: inYear.map(([month, articles]) => ({
          id: `m-${month.slice(5)}`,
          heading: {
            href: monthAddress(month, edition),
            text: breakable(edition.calendar.printMonth(month)),
          },
          count: countOf(articles.length, edition.site.language),
          items: articles.map((article) => teaserOf(article, edition)),
        })),
        ...yearWays(years, index, (other) => yearAddress(other, edition), edition.site.language),
      },
    ];
  });
}

/** `/archive/2020/10/`. */
export function monthPages(edition: Edition): (readonly [month: string, page: DetailPage])[] {
  return [...articlesByMonth(edition)].map(([month, articles]) => [
    month,
    monthPage(month, articles, edition),
  ]);
}

function yearAddress(year: string, { site }: Edition): string {
  return site.addresses.to(`/archive/${year}/`);
}

function monthAddress(month: string, { site }: Edition): string {
  return site.addresses.to(`/archive/${month.slice(0, 4)}/${month.slice(5)}/`);
}

function yearsOf(months: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...months.keys()].map((month) => month.slice(0, 4)))];
}
