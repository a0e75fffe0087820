import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { correctionsFeed } from '../../outputs/feeds/corrections-feed.ts';
import { feedSetting } from '../../outputs/feeds/feed-notice.ts';
import { rss } from '../../outputs/feeds/rss.ts';

// A body of null makes no file: a preview has no feeds.
export const GET: APIRoute = () =>
  new Response(edition.preview ? null : rss(correctionsFeed(edition), feedSetting(edition)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
