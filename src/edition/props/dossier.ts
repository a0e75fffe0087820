import type { Article, CountryDossier, Edition, Vocabulary } from '../edition.ts';
import { fill, type Words } from '../words.ts';
import { hostOf } from './body.ts';
import { countryPages } from './detail.ts';
import { countOf, wordsFor } from './labels.ts';
import { countryLink, linkTo, nameOf } from './links.ts';
import type { CountryPage, Coverage, IndexItem } from './pages.ts';
import { pairPath } from './relations.ts';

/** So many of each of what stands beside a country. */
const shown = 12;

/** The pages of a country: the first is its dossier, the others go on with its articles. */
export function dossierPages(dossier: CountryDossier, edition: Edition): CountryPage[] {
  const words = wordsFor(edition.site.language);
  const { articles, country } = dossier;
  return countryPages(dossier, edition).map((page, index) => ({
    ...page,
    code: country.code,
    dossier:
      index > 0
        ? null
        : {
            coverage: coverageOf(dossier.name, articles, edition, words),
            subjects: tally('topic', articles, ({ topics }) => topics, edition),
            together: together(dossier, edition),
            people: tally('person', articles, ({ people }) => people, edition),
            organizations: tally(
              'organization',
              articles,
              ({ organizations }) => organizations,
              edition,
            ),
            sources: sourcesUsed(articles),
          },
  }));
}

/** Articles a month, from the first to the last, months without any among them. */
function coverageOf(
  name: string,
  articles: readonly Article[],
  edition: Edition,
  words: Words,
): Coverage | null {
  const last = articles[0]?.day.slice(0, 7);
  const first = articles.at(-1)?.day.slice(0, 7);
  if (first === undefined || last === undefined || articles.length < 2) return null;
  const counts = new Map<string, number>();
  for (const { day } of articles)
    counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  const months = monthsBetween(first, last).map((month) => ({
    month: edition.calendar.printMonth(month),
    value: counts.get(month) ?? 0,
  }));
  const span = fill(words.fromTo, {
    first: edition.calendar.printMonth(first),
    last: edition.calendar.printMonth(last),
  });
  return {
    title: fill(words.coverageTitle, { name }),
    description: fill(words.coverageDescription, { name, span }),
    bars: months.map(({ month, value }) => ({
      label: `${month}: ${countOf(value, words).text}`,
      value,
    })),
    rows: months.filter(({ value }) => value > 0),
    from: edition.calendar.printMonth(first),
    to: edition.calendar.printMonth(last),
  };
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}

type Named = (data: Article['entry']['data']) => readonly string[] | undefined;

/** What the articles name most often. */
function tally(
  kind: Vocabulary,
  articles: readonly Article[],
  named: Named,
  edition: Edition,
): IndexItem[] {
  const counts = new Map<string, number>();
  for (const { entry } of articles)
    for (const slug of new Set(named(entry.data))) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const words = wordsFor(edition.site.language);
  return [...counts]
    .filter(([slug]) => edition.holdings[kind].has(slug))
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, shown)
    .map(([slug, count]) => ({
      ...linkTo(kind, slug, nameOf(kind, slug, edition), edition),
      count: countOf(count, words),
      description: null,
      note: null,
      latest: null,
      children: [],
    }));
}

/** The countries that articles on this one are also about; each leads to the articles on both. */
function together({ country, articles }: CountryDossier, edition: Edition): IndexItem[] {
  const words = wordsFor(edition.site.language);
  const counts = new Map<string, number>();
  for (const { entry } of articles) {
    for (const code of new Set(entry.data.countries))
      if (code !== country.code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, shown)
    .map(([code, count]) => {
      const path = pairPath([country.code, code].toSorted(), edition);
      const { text, href } = countryLink(code, edition);
      return {
        text,
        href: path === null ? (href ?? '') : edition.site.addresses.to(path),
        count: countOf(count, words),
        description: null,
        note: code,
        latest: null,
        children: [],
      };
    });
}

/** Publishers that the articles rest on, the most used first. */
function sourcesUsed(
  articles: readonly Article[],
): { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { entry } of articles) {
    const names = (entry.data.sources ?? []).map(
      ({ publisher, url, title }) => publisher ?? (url === undefined ? title : hostOf(url)),
    );
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, shown);
}
