import type { SourceItem } from '../article/article-page.ts';
import type { EventItem } from '../timeline/timeline-page.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';
import type { Words } from '../../i18n/words.ts';
import { hostOf } from './host-of.ts';
import { dateLabel } from '../labels.ts';
import { languageOf } from '../../i18n/language.ts';
import { countryLink, linksTo } from '../links.ts';
import type { MaybeLink } from '../parts.ts';

/** The fragment of a source in the list under an article. */
export function sourceAnchor(id: string | undefined, index: number): string {
  return `r-${id === undefined ? String(index + 1) : id.replaceAll(/[^\w-]+/g, '-')}`;
}

export function sourcesOf(article: Article, site: Site): SourceItem[] {
  const { data } = article.entry;
  const words = site.settings.words;
  const language = data.lang ?? site.settings.language;
  return (data.sources ?? []).map((source, index) => ({
    anchor: sourceAnchor(source.id, index),
    title: source.title,
    ...(source.url !== undefined && { href: source.url }),
    origin: [
      source.author,
      source.publisher,
      source.date === undefined ? undefined : site.calendar.print(source.date),
    ].filter((part) => part !== undefined),
    kind: source.kind === undefined ? null : kindWord(source.kind, words),
    primary: source.primary === true ? words.primarySource : null,
    note: source.note ?? null,
    accessed: source.accessed === undefined ? null : dateLabel(source.accessed, site),
    archived:
      source.archived === undefined ? null : { href: source.archived, text: words.archivedCopy },
    language:
      source.lang === undefined || source.lang === language
        ? null
        : languageName(source.lang, site.settings.language),
    ...languageOf(source.lang, language),
  }));
}

type SourceKind = NonNullable<NonNullable<Article['entry']['data']['sources']>[number]['kind']>;

function kindWord(kind: SourceKind, words: Words): string {
  const named = {
    document: words.sourceDocument,
    media: words.sourceMedia,
    book: words.sourceBook,
    interview: words.sourceInterview,
    data: words.sourceData,
    social: words.sourceSocial,
  } satisfies Record<SourceKind, string>;
  return named[kind];
}

function languageName(language: string, around: string): string {
  return new Intl.DisplayNames(around, { type: 'language' }).of(language) ?? language;
}

export function eventsOf(article: Article, site: Site): EventItem[] {
  const { data } = article.entry;
  return (data.events ?? [])
    .map((event, index) => ({
      anchor: `e-${event.id === undefined ? String(index + 1) : event.id.replaceAll(/[^\w-]+/g, '-')}`,
      date: dateLabel(event.date, site),
      end: event.end === undefined ? null : dateLabel(event.end, site),
      title: event.title,
      countries: (event.countries ?? []).map((code) => countryLink(code, site)),
      places: linksTo('place', event.places, site),
      source: eventSource(event.source, article, ''),
      articles: [],
      more: null,
    }))
    .toSorted((a, b) => (a.date.iso < b.date.iso ? -1 : a.date.iso > b.date.iso ? 1 : 0));
}

/** The source of an event; `page` is the address of the article, '' on its own page. */
export function eventSource(
  source: string | undefined,
  { entry }: Article,
  page: string,
): MaybeLink | null {
  if (source === undefined) return null;
  const sources = entry.data.sources ?? [];
  const index = sources.findIndex(({ id }) => id === source);
  const found = sources[index];
  if (found)
    return {
      href: `${page}#${sourceAnchor(found.id, index)}`,
      text: found.publisher ?? found.title,
    };
  return { href: source, text: hostOf(source) };
}
