import { aliasPath, entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import type { Article } from '../../site/article.ts';

/**
 * `/_redirects`, as Netlify and Cloudflare read it: every old address of an article with its present one. Elsewhere the
 * page that stands at the old address forwards. A withdrawn article has none: its old addresses show the notice too.
 */
export function redirects(site: Site): string {
  const { to } = site.settings.addresses;
  return site.articles
    .flatMap((article) =>
      aliasesOf(article)
        .filter((alias) => !/[*:]/.test(alias))
        .map((alias) => `${encodeURI(to(alias))} ${to(entryPath('article', article.slug))} 301\n`),
    )
    .join('');
}

/** Paths without the base. */
function aliasesOf({ entry }: Article): readonly string[] {
  return (entry.data.aliases ?? []).map(aliasPath);
}
