import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { articleSchema } from '../../outputs/data/json-schema.ts';

export const GET: APIRoute = () =>
  new Response(articleSchema(edition), { headers: { 'Content-Type': 'application/schema+json' } });
