import { all, attribute, first, linksOf, pageAt, textOf, type Page, type Pages } from './page.ts';

/** The fixture as it is built, and as `--preview` builds it. */
export interface Built {
  readonly folder: string;
  readonly pages: Pages;
  readonly preview: Pages;
}

export const base = '/repo';

/** Whether the structured data of some page says this of the publisher. */
export function publisherSays(pages: Pages, said: RegExp): boolean {
  const scripts = [...pages.values()].flatMap((page) =>
    all(page, 'script[type="application/ld+json"]').map(textOf),
  );
  return scripts.some((script) => script.includes('"NewsMediaOrganization"') && said.test(script));
}

/** The article with every field. */
export function article(pages: Pages): Page {
  return pageAt(pages, '/articles/all-fields/');
}

export function hrefs(page: Page, selector: string): readonly string[] {
  return linksOf(page, selector).map(({ href }) =>
    href.startsWith(`${base}/`) ? href.slice(base.length) : href,
  );
}

export function policyAt(pages: Pages, path: string): string {
  return attribute(first(pageAt(pages, path), 'meta[http-equiv]'), 'content');
}

export function canonicalOf(page: Page): string {
  return attribute(first(page, 'link[rel="canonical"]'), 'href');
}

/** What the ledger of a page says beside a label. */
export function factOf(page: Page, label: string): string {
  const parts = all(page, 'dl.facts > *');
  const index = parts.findIndex((part) => part.tagName === 'dt' && textOf(part) === label);
  const value = parts[index + 1];
  if (index < 0 || !value) throw new Error(`${page.path} does not say "${label}".`);
  return textOf(value);
}
