import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { builtPictures } from '../site/built-pictures.ts';
import { filePaths } from '../site/route-paths.ts';
import { feedOf, picturesOf } from '../outputs/feeds/feed.ts';
import { feedSetting } from '../outputs/feeds/feed-notice.ts';
import { siteSubject } from '../views/feeds/feed-subjects.ts';
import { atom } from '../outputs/feeds/atom.ts';

// A body of null makes no file: a preview has no feeds.
export const GET: APIRoute = () => {
  const subject = siteSubject(filePaths.atom, edition);
  const feed = feedOf(subject, edition, builtPictures(picturesOf(subject), edition));
  return new Response(edition.preview ? null : atom(feed, feedSetting(edition), edition), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
