import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import { statementItem } from '../timeline/timeline-items.ts';
import type { SchemaType } from '../../content/schema/kinds.ts';
import { kindOf } from '../../site/piece-kinds.ts';
import { countryLink } from '../links.ts';
import { nameOf } from '../../site/names.ts';
import { coverOf } from '../text/pictures.ts';
import type { BuiltPictures } from '../../site/built-picture.ts';
import { changedOn, publishedOn } from '../../site/publication-dates.ts';
import { addressOf, authorsOf, languageOfArticle, originalOf } from './identity.ts';
import { countryNode, wikidataAddress } from './json-ld-places.ts';
import { licenceNode, listed, oneOrMany, type Node } from './json-ld.ts';
import { licenceAddress } from '../../site/licence.ts';
import { publisherNode } from './json-ld-organization.ts';
import { statementInArticle } from './json-ld-statements.ts';

/** An article as search engines read it (https://schema.org/NewsArticle). */
export function articleNode(article: Article, site: Site, pictures: BuiltPictures): Node {
  const { data, body } = article.entry;
  const { settings } = site;
  const licence = data.license ?? settings.license?.text;
  const publisher = publisherNode(site, pictures);
  const authors = authorsOf(article, site).map(({ name, url }) => ({
    '@type': 'Person',
    name,
    url,
  }));
  const statements = body.statements
    .map((statement, index) => ({ statement, article, index, date: article.day, replies: [] }))
    .filter(({ statement }) => statement.indexed);
  return {
    '@type': typesOf(kindOf(article, settings.kinds).type),
    headline: data.title,
    description: data.summary === '' ? undefined : data.summary,
    datePublished: publishedOn(article, site),
    dateModified: changedOn(article) ?? undefined,
    author: authors.length > 0 ? oneOrMany(authors) : publisher,
    publisher,
    mainEntityOfPage: data.canonical ?? addressOf(article, site),
    inLanguage: languageOfArticle(article, site),
    image: imageNode(article, pictures),
    dateline: data.dateline?.place,
    about: aboutNodes(article, site),
    mentions: oneOrMany(
      (data.mentions ?? []).map((code) => ({
        '@type': 'Country',
        name: countryLink(code, site).text,
      })),
    ),
    citation: listed(
      (data.sources ?? []).map(({ title, url }) => ({
        '@type': 'CreativeWork',
        name: title,
        url,
      })),
    ),
    correction: listed(
      (data.corrections ?? []).map(({ note, date }) => ({
        '@type': 'CorrectionComment',
        text: note,
        datePublished: date,
      })),
    ),
    temporalCoverage: temporalCoverage(article),
    license: licenceNode(licence, licence === undefined ? null : licenceAddress(licence)),
    isBasedOn: data.originallyPublished?.url,
    translationOfWork: translatedWork(article, site),
    hasPart: listed(
      statements.map((statements) => statementInArticle(statementItem(statements, site), site)),
    ),
  };
}

/** `AnalysisNewsArticle` is new to schema.org: who does not know it reads the type above it. */
function typesOf(type: SchemaType): string | readonly string[] {
  return type === 'AnalysisNewsArticle' ? ['NewsArticle', type] : type;
}

function imageNode(article: Article, pictures: BuiltPictures): Node | undefined {
  const cover = coverOf(article);
  const built = cover && pictures.get(cover.id);
  if (!cover || !built) return undefined;
  const { url, width, height } = built;
  return { '@type': 'ImageObject', url, width, height, creditText: cover.credit };
}

/** What it is about: countries and places, people and organizations, topics. */
function aboutNodes({ entry }: Article, site: Site): readonly Node[] {
  const { countries = [], regions = [], places = [], people = [], organizations = [] } = entry.data;
  const { termsByKind } = site;
  const named =
    (type: string, kind: 'region' | 'place' | 'organization' | 'topic') => (slug: string) => ({
      '@type': type,
      name: nameOf(kind, slug, site),
    });
  return [
    ...countries.map((code) => countryNode(code, site)),
    ...places.map(named('Place', 'place')),
    ...regions.map(named('Place', 'region')),
    ...people.map((slug) => ({
      '@type': 'Person',
      name: nameOf('person', slug, site),
      sameAs: wikidataAddress(termsByKind.person.get(slug)?.entry.data.wikidata),
    })),
    ...organizations.map(named('Organization', 'organization')),
    ...entry.data.topics.map(named('Thing', 'topic')),
  ];
}

/** From the first of its dated events to the last, in the form of ISO 8601: `2019/2020-11-10`. */
function temporalCoverage({ entry }: Article): string | undefined {
  const dates = (entry.data.events ?? [])
    .flatMap(({ date, end }) => [date, end ?? date])
    .toSorted();
  const [first] = dates;
  const last = dates.at(-1);
  return first === last ? first : `${first ?? ''}/${last ?? ''}`;
}

function translatedWork(article: Article, site: Site): Node | undefined {
  const original = originalOf(article, site);
  return original ? { '@type': 'NewsArticle', url: addressOf(original, site) } : undefined;
}
