import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { sitemapIndex } from '../outputs/sitemaps/sitemap.ts';

// A body of null makes no file: a preview has none.
export const GET: APIRoute = () =>
  new Response(edition.preview ? null : sitemapIndex(edition), {
    headers: { 'Content-Type': 'application/xml' },
  });
