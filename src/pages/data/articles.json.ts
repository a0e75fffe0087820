import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { articlesJson } from '../../outputs/data/data-articles.ts';

// A body of null makes no file: a preview has none.
export const GET: APIRoute = () =>
  new Response(edition.preview ? null : articlesJson(edition), {
    headers: { 'Content-Type': 'application/json' },
  });
