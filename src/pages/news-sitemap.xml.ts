import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { newsSitemap } from '../outputs/sitemaps/news-sitemap.ts';

// A body of null makes no file: a preview has none.
export const GET: APIRoute = () =>
  new Response(edition.preview ? null : newsSitemap(edition), {
    headers: { 'Content-Type': 'application/xml' },
  });
