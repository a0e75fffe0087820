import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { robots } from '../outputs/hosting/robots.ts';

export const GET: APIRoute = () =>
  new Response(robots(edition), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
