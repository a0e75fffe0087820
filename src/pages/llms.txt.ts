import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { llms } from '../outputs/hosting/llms.ts';

// A body of null makes no file: a preview has none.
export const GET: APIRoute = () =>
  new Response(edition.preview ? null : llms(edition), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
