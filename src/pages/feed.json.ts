import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { builtPictures } from '../publish/built-pictures.ts';
import { filePaths } from '../edition/route-paths.ts';
import { feedOf, picturesOf } from '../publish/feed.ts';
import { siteSubject } from '../publish/feed-subjects.ts';
import { jsonFeed } from '../publish/json-feed.ts';

// A body of null makes no file: a preview has no feeds.
export const GET: APIRoute = () => {
  const subject = siteSubject(filePaths.json, edition);
  const feed = feedOf(subject, edition, builtPictures(picturesOf(subject), edition));
  return new Response(edition.preview ? null : jsonFeed(feed, edition), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
};
