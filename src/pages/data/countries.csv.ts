import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { countriesCsv } from '../../outputs/data/data-tables.ts';

// A body of null makes no file: a preview has none.
export const GET: APIRoute = () =>
  new Response(edition.preview ? null : countriesCsv(edition), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
