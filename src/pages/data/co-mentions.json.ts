import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { coMentionsJson } from '../../outputs/data/data-tables.ts';

// A body of null makes no file: a preview has none.
export const GET: APIRoute = () =>
  new Response(edition.preview ? null : coMentionsJson(edition), {
    headers: { 'Content-Type': 'application/json' },
  });
