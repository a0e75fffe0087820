import type { Element } from 'hast';
import { all, attribute, pageAt, textOf, type Page, type Pages } from './page.ts';

/** An article as a list shows it. */
export interface Listed {
  /** `/articles/low-water/`, without the base. */
  readonly path: string;
  /** The day, month or year of its `<time>`. */
  readonly date: string;
  /** Everything that the list says of it. */
  readonly text: string;
}

/** Takes the base from an address of the site: `/repo/topics/x/` → `/topics/x/`. */
export type WithoutBase = (href: string) => string;

export function withoutBase(base: string): WithoutBase {
  return (href) => (href.startsWith(base) ? `/${href.slice(base.length)}` : href);
}

/** Whatever on a page offers articles to a reader, in a list or as a teaser. */
export const listItems =
  'main .ledger > li, main .newest > li, main .related li, main article.teaser:not(:has(.newest))';

/** The articles of a page's own list, as it shows them. */
export function listOn(page: Page, strip: WithoutBase): readonly Listed[] {
  return all(page, 'main > .section > .ledger > li, main > .group > .ledger > li').map((item) => {
    const link = all(item, 'h2 a, h3 a')[0];
    const time = all(item, 'time')[0];
    if (!link || !time) throw new Error(`${page.path} lists something without a link or a date.`);
    return {
      path: strip(attribute(link, 'href')),
      date: attribute(time, 'dateTime'),
      text: textOf(item),
    };
  });
}

/** The addresses of all pages of a list, first to last: `/topics/x/`, `/topics/x/2/`… */
export function pagesOfList(pages: Pages, path: string): readonly string[] {
  const further = path === '/' ? '/page/' : path;
  const found = [path];
  while (pages.has(`${further}${found.length + 1}/`)) found.push(`${further}${found.length + 1}/`);
  return found;
}

/** The articles of a list over all of its pages. */
export function wholeList(pages: Pages, path: string, strip: WithoutBase): readonly Listed[] {
  return pagesOfList(pages, path).flatMap((one) => listOn(pageAt(pages, one), strip));
}

/** An entry of an index with the number of articles it claims. */
export interface Counted {
  readonly path: string;
  readonly count: number;
}

/** The entries of an index page that are counted; what stands in two arrangements comes twice. */
export function countsOn(page: Page, strip: WithoutBase): readonly Counted[] {
  return all(page, 'main .entries li').flatMap((item) => {
    const link = all(item, ':scope > p > a')[0];
    const count = all(item, ':scope > .count')[0];
    if (!link || !count) return [];
    return [{ path: strip(attribute(link, 'href')), count: Number(textOf(count)) }];
  });
}

/** The addresses of an article's page by what they say of it: `Countries`, `Topics`, `People`… */
export function factsOf(
  page: Page,
  strip: WithoutBase,
): ReadonlyMap<string, readonly { readonly path: string; readonly text: string }[]> {
  const facts = new Map<string, readonly { readonly path: string; readonly text: string }[]>();
  let label = '';
  for (const part of all(page, 'main dl.facts > *')) {
    if (part.tagName === 'dt') label = textOf(part);
    else facts.set(label, namesIn(part, strip));
  }
  return facts;
}

function namesIn(part: Element, strip: WithoutBase) {
  return all(part, 'a, span').map((name) => ({
    path: strip(attribute(name, 'href')),
    text: textOf(name),
  }));
}

/** The pages of articles that are published: neither a list nor the notice of a withdrawal. */
export function articlePages(pages: Pages): readonly Page[] {
  return [...pages.values()].filter(
    (page) => page.path.startsWith('/articles/') && all(page, 'main > article.story').length === 1,
  );
}
