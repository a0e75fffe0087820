import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { builtPictures } from '../publish/built-pictures.ts';
import { filePaths } from '../edition/route-paths.ts';
import { feedOf, picturesOf } from '../publish/feed.ts';
import { feedSetting } from '../publish/feed-notice.ts';
import { siteSubject } from '../publish/feed-subjects.ts';
import { rss } from '../publish/rss.ts';

// A body of null makes no file: a preview has no feeds.
export const GET: APIRoute = () => {
  const subject = siteSubject(filePaths.rss, edition);
  const feed = feedOf(subject, edition, builtPictures(picturesOf(subject), edition));
  return new Response(edition.preview ? null : rss(feed, feedSetting(edition)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
