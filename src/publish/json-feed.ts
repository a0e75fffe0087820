import { rfc3339 } from './dates.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(
  feed: Feed,
  { timeZone, icon }: { readonly timeZone: string; readonly icon: string },
): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      home_page_url: feed.home,
      feed_url: feed.self,
      language: feed.language,
      icon,
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: item.html,
        date_published: rfc3339(item.published, timeZone),
        ...(item.changed !== null && { date_modified: rfc3339(item.changed, timeZone) }),
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
