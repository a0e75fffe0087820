import type { Site } from '../../site/site.ts';
import { rfc3339 } from '../../site/publication-dates.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed, { settings }: Pick<Site, 'settings'>): string {
  const date = (moment: number): string => rfc3339(moment, settings.timeZone);
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      home_page_url: feed.home,
      feed_url: feed.self,
      language: feed.language,
      icon: settings.addresses.absolute('/apple-touch-icon.png'),
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: item.content.html(),
        date_published: date(item.published),
        ...(item.changed !== null && { date_modified: date(item.changed) }),
        authors: item.authors.map(({ name, url }) => ({ name, url })),
        tags: item.tags,
        language: item.language,
        ...(item.picture && { image: item.picture.url }),
      })),
    },
    null,
    1,
  )}\n`;
}
