import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { builtPictures } from '../site/built-pictures.ts';
import { filePaths } from '../site/route-paths.ts';
import { feedOf, picturesOf } from '../outputs/feeds/feed.ts';
import { siteSubject } from '../views/feeds/feed-subjects.ts';
import { jsonFeed } from '../outputs/feeds/json-feed.ts';

// A body of null makes no file: a preview has no feeds.
export const GET: APIRoute = () => {
  const subject = siteSubject(filePaths.json, edition);
  const feed = feedOf(subject, edition, builtPictures(picturesOf(subject), edition));
  return new Response(edition.preview ? null : jsonFeed(feed, edition), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
};
