import type { Element } from 'xast';
import { x } from 'xastscript';
import { rfc3339, rfc822 } from '../../site/publication-dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { feedNotice, itemNotice, xhtml, type FeedSetting } from './feed-notice.ts';
import { elementOf, xmlDocument } from '../xml.ts';

/** A feed as RSS 2.0 (https://www.rssboard.org/rss-specification), whole texts in `content:encoded`. */
export function rss(feed: Feed, setting: FeedSetting): string {
  const root = x(
    'rss',
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
      ...xhtml,
    },
    x('channel', [
      x('title', feed.title),
      x('link', feed.home),
      x('description', feed.description),
      x('language', feed.language),
      x('copyright', setting.rights),
      x('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
      ...elementOf(feed.updated, (moment) => x('lastBuildDate', rfc822(moment, setting.timeZone))),
      feedNotice(setting),
      ...feed.items.map((item) => itemElement(item, setting)),
    ]),
  );
  return xmlDocument(root, setting.stylesheet);
}

function itemElement(item: FeedItem, setting: FeedSetting): Element {
  const { timeZone } = setting;
  return x('item', [
    x('title', item.title),
    x('link', item.url),
    itemNotice(item, setting),
    x('guid', { isPermaLink: String(item.id === item.url) }, item.id),
    x('pubDate', rfc822(item.published, timeZone)),
    ...elementOf(item.changed, (moment) => x('atom:updated', rfc3339(moment, timeZone))),
    ...item.authors.map(({ name }) => x('dc:creator', name)),
    x('dc:language', item.language),
    ...item.tags.map((tag) => x('category', tag)),
    x('description', item.summary),
    x('content:encoded', item.content.html()),
    ...elementOf(item.picture, ({ url, type, width, height, alt }) =>
      x(
        'media:content',
        { url, medium: 'image', type, width, height },
        x('media:description', { type: 'plain' }, alt),
      ),
    ),
  ]);
}
