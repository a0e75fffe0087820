import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { builtPictures } from '../site/built-pictures.ts';
import { filePaths } from '../site/route-paths.ts';
import { feedOf, picturesOf } from '../outputs/feeds/feed.ts';
import { feedSetting } from '../outputs/feeds/feed-notice.ts';
import { siteSubject } from '../views/feeds/feed-subjects.ts';
import { rss } from '../outputs/feeds/rss.ts';

// A body of null makes no file: a preview has no feeds.
export const GET: APIRoute = () => {
  const subject = siteSubject(filePaths.rss, edition);
  const feed = feedOf(subject, edition, builtPictures(picturesOf(subject), edition));
  return new Response(edition.preview ? null : rss(feed, feedSetting(edition)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
