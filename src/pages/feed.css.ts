import type { APIRoute } from 'astro';
import styles from '../theme/styles/feed.css?raw';

export const GET: APIRoute = () =>
  new Response(styles, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
