import { maximumCountries, minimumSupport } from '../../site/co-mentions.ts';
import type { Site } from '../../site/site.ts';
import { attributionOf } from '../../views/text/attribution.ts';
import { countryLink } from '../../views/links.ts';
import type { PublishedStatement } from '../../site/statements.ts';
import { withAbsoluteLinks } from '../feeds/absolute-links.ts';
import { csv, type Cell } from './csv.ts';
import { addressOf } from '../../views/metadata/identity.ts';

/** `/data/countries.csv`: how many articles are about each country. */
export function countriesCsv({ countries, settings }: Site): string {
  const rows = [...countries.values()].map(({ country, name, articles }): readonly Cell[] => [
    country.code,
    country.code3,
    country.m49 ?? null,
    name,
    articles.length,
    articles.at(-1)?.day ?? null,
    articles[0]?.day ?? null,
  ]);
  return csv(
    settings.license?.data ?? null,
    ['code', 'code3', 'm49', 'name', 'articles', 'first', 'last'],
    rows,
  );
}

interface CoMention {
  readonly codes: readonly [string, string];
  readonly names: readonly [string, string];
  readonly articles: number;
  readonly jaccard: number;
}

function coMentions(site: Site): readonly CoMention[] {
  return [...site.pairs.values()].map(({ codes, articles, jaccard }) => {
    const [first, second] = codes;
    const name = (code: string): string => countryLink(code, site).text;
    return {
      codes,
      names: [name(first), name(second)],
      articles: articles.length,
      jaccard: Number(jaccard.toFixed(4)),
    };
  });
}

/** `/data/co-mentions.csv`: pairs of countries that articles are about together. */
export function coMentionsCsv(site: Site): string {
  return csv(
    site.settings.license?.data ?? null,
    ['code_a', 'code_b', 'name_a', 'name_b', 'articles', 'jaccard'],
    coMentions(site).map(({ codes, names, articles, jaccard }) => [
      ...codes,
      ...names,
      articles,
      jaccard,
    ]),
  );
}

/** The same as JSON. */
export function coMentionsJson(site: Site): string {
  const { settings } = site;
  const head = {
    site: settings.name,
    license: settings.license?.data ?? null,
    minimumSupport,
    maximumCountries,
  };
  return `${JSON.stringify({ ...head, pairs: coMentions(site) }, null, 1)}\n`;
}

/** `/data/events.csv`: every dated event, oldest first. */
export function eventsCsv(site: Site): string {
  const rows = site.timeline.map((event): readonly Cell[] => [
    event.key,
    event.date,
    event.end ?? null,
    event.title,
    event.countries.join(' '),
    event.places.join(' '),
    event.articles.map((article) => addressOf(article, site)).join(' '),
  ]);
  return csv(
    site.settings.license?.data ?? null,
    ['id', 'date', 'end', 'title', 'countries', 'places', 'articles'],
    rows,
  );
}

/** `/data/statements.csv`: every statement of the index, newest first, a reply under what it answers. */
export function statementsCsv(site: Site): string {
  const absolute = withAbsoluteLinks(site);
  const row = (statements: PublishedStatement): readonly (readonly Cell[])[] => {
    const { article, statement, index, replies } = statements;
    const page = addressOf(article, site);
    const { speakers, office, venue, source } = attributionOf(article.entry, index, absolute, page);
    return [
      [
        `${article.slug}/${statement.id}`,
        statement.kind,
        speakers.map(({ text }) => text).join('; '),
        office,
        statements.date,
        venue,
        statement.about.join(' '),
        statement.text,
        statement.lang ?? article.entry.data.lang ?? site.settings.language,
        source?.href ?? null,
        statement.replyTo === undefined ? null : `${article.slug}/${statement.replyTo}`,
        `${page}#${statement.anchor}`,
      ],
      ...replies.flatMap(row),
    ];
  };
  return csv(
    site.settings.license?.data ?? null,
    [
      'id',
      'kind',
      'speakers',
      'office',
      'date',
      'venue',
      'about',
      'text',
      'language',
      'source',
      'reply_to',
      'url',
    ],
    site.statements.flatMap(row),
  );
}
