import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Site } from '../../site/site.ts';
import { rfc3339 } from '../../site/publication-dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { feedNotice, itemNotice, xhtml, type FeedSetting } from './feed-notice.ts';
import { elementOf, xmlDocument } from '../xml.ts';

/**
 * A feed as Atom (RFC 4287). The clock dates a feed without entries, which must have a date too; the publisher is
 * the author of what has no byline.
 */
export function atom(
  feed: Feed,
  setting: FeedSetting,
  { clock, settings }: Pick<Site, 'clock' | 'settings'>,
): string {
  const root = x(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', ...xhtml, 'xml:lang': feed.language },
    [
      x('id', feed.home),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('updated', rfc3339(feed.updated ?? clock, setting.timeZone)),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      x('author', [x('name', settings.publisher.name)]),
      x('rights', setting.rights),
      feedNotice(setting),
      ...feed.items.map((item) =>
        entryElement(item, feed, setting, settings.addresses.absolute('/')),
      ),
    ],
  );
  return xmlDocument(root, setting.stylesheet);
}

function entryElement(item: FeedItem, feed: Feed, setting: FeedSetting, home: string): Element {
  const { timeZone } = setting;
  return x('entry', { 'xml:lang': item.language === feed.language ? null : item.language }, [
    x('id', iri(item.id, home)),
    x('title', item.title),
    x('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    itemNotice(item, setting),
    ...elementOf(item.picture, ({ type, url, alt }) =>
      x('link', { rel: 'enclosure', type, href: url, title: alt }),
    ),
    x('published', rfc3339(item.published, timeZone)),
    x('updated', rfc3339(item.changed ?? item.published, timeZone)),
    ...item.authors.map(({ name, url }) => x('author', [x('name', name), x('uri', url)])),
    ...item.tags.map((tag) => x('category', { term: tag })),
    x('summary', item.summary),
    x('content', { type: 'html', 'xml:base': item.url }, item.content.html()),
  ]);
}

/** An id of an entry is an IRI (RFC 4287, 4.2.6): a word that is none becomes one below the address of the site. */
function iri(id: string, home: string): string {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(id) ? id : `${home}#${encodeURIComponent(id)}`;
}
