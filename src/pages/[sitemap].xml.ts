import type { APIRoute } from 'astro';
import { edition } from 'virtual:dateline/edition';
import { sitemap, sitemapFiles, type SitemapUrl } from '../outputs/sitemaps/sitemap.ts';

export function getStaticPaths() {
  return sitemapFiles(edition).map(({ name, urls }) => ({
    params: { sitemap: name },
    props: { urls },
  }));
}

export const GET: APIRoute<{ readonly urls: readonly SitemapUrl[] }> = ({ props }) =>
  new Response(sitemap(props.urls), { headers: { 'Content-Type': 'application/xml' } });
