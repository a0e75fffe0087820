import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { builtPictures } from '../../../site/built-pictures.ts';
import { feedOf, picturesOf } from '../../../outputs/feeds/feed.ts';
import { type FeedSubject } from '../../../views/feeds/feed-subjects.ts';
import { feedSetting } from '../../../outputs/feeds/feed-notice.ts';
import { subjectFeeds } from '../../../views/feeds/feed-subjects.ts';
import { rss } from '../../../outputs/feeds/rss.ts';

export function getStaticPaths() {
  return subjectFeeds('storyline', edition).map(({ slug, subject }) => ({
    params: { slug },
    props: { subject },
  }));
}

export const GET: APIRoute<{ readonly subject: FeedSubject }> = ({ props: { subject } }) => {
  const feed = feedOf(subject, edition, builtPictures(picturesOf(subject), edition));
  return new Response(rss(feed, feedSetting(edition)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
