import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { articlesSchema } from '../../outputs/data/json-schema.ts';

export const GET: APIRoute = () =>
  new Response(articlesSchema(edition), { headers: { 'Content-Type': 'application/schema+json' } });
