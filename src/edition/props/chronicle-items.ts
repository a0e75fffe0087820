import { entryPath } from '../addresses.ts';
import type { ChronicleEvent } from '../chronicle.ts';
import type { Edition } from '../edition.ts';
import type { Spoken } from '../spoken.ts';
import { attributionOf } from './attribution.ts';
import { dateLabel } from './labels.ts';
import { languageOf } from './language.ts';
import { countryLink, linksTo, linkTo } from './links.ts';
import type { EventItem, StatementItem } from './pages.ts';
import { eventSource } from './sources.ts';

/** An event as it stands on a timeline, with every article that tells it. */
export function eventItem(event: ChronicleEvent, edition: Edition): EventItem {
  const { source } = event;
  return {
    anchor: `e-${event.key.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}`,
    date: dateLabel(event.date, edition),
    end: event.end === undefined ? null : dateLabel(event.end, edition),
    title: event.title,
    countries: event.countries.map((code) => countryLink(code, edition)),
    places: linksTo('place', event.places, edition),
    source:
      source &&
      eventSource(
        source.reference,
        source.article,
        edition.site.addresses.to(entryPath('article', source.article.slug)),
      ),
    articles: event.articles.map(({ slug, entry }) =>
      linkTo('article', slug, entry.data.title, edition),
    ),
  };
}

/** A statement as it stands outside its article, its replies under it. */
export function statementItem(
  { article, statement, index, replies }: Spoken,
  edition: Edition,
): StatementItem {
  const link = linkTo('article', article.slug, article.entry.data.title, edition);
  const around = edition.site.language;
  return {
    anchor: `${article.slug}-${statement.id}`,
    kind: statement.kind,
    text: statement.text,
    attribution: attributionOf(article.entry, index, edition, link.href),
    article: { ...link, href: `${link.href}#${statement.anchor}` },
    replies: replies.map((reply) => statementItem(reply, edition)),
    ...languageOf(statement.lang ?? article.entry.data.lang, around),
  };
}
