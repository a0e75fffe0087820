import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { builtPictures } from '../../../publish/built-pictures.ts';
import { feedOf, picturesOf, type FeedSubject } from '../../../publish/feed.ts';
import { feedSetting } from '../../../publish/feed-notice.ts';
import { subjectFeeds } from '../../../publish/feed-subjects.ts';
import { rss } from '../../../publish/rss.ts';

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
