import { pagedPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { printNumber } from '../../i18n/numbers.ts';
import { fill } from '../../i18n/words.ts';
import type { Link, Pagination } from '../parts.ts';

/** One page of a list. */
export interface ListPage<Item> {
  /** From 1. */
  readonly page: number;
  readonly total: number;
  /** Index of the first item in the whole list, from 0. */
  readonly start: number;
  readonly items: readonly Item[];
}

/** Cuts a list into pages; an empty list is one empty page. */
export function pagesOf<Item>(list: readonly Item[], size: number): ListPage<Item>[] {
  const total = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: total }, (_, index) => ({
    page: index + 1,
    total,
    start: index * size,
    items: list.slice(index * size, (index + 1) * size),
  }));
}

/** The ways between the pages of a list that begins at `path`; null where there is only one. */
export function paginationOf(
  path: string,
  { page, total }: ListPage<unknown>,
  site: Site,
): Pagination | null {
  if (total === 1) return null;
  const { language, words } = site.settings;
  const print = (number: number): string => printNumber(number, language);
  const link = (number: number, text: string): Link => ({
    href: site.settings.addresses.to(pagedPath(path, number)),
    text,
  });
  const near = [1, page - 1, page, page + 1, total].filter(
    (number) => number >= 1 && number <= total,
  );
  const shown = [...new Set(near)].toSorted((a, b) => a - b);
  return {
    label: fill(words.pageOf, { page: print(page), total: print(total) }),
    current: page,
    total,
    newer: page > 1 ? link(page - 1, words.newer) : null,
    older: page < total ? link(page + 1, words.older) : null,
    pages: shown.flatMap((number, index) => {
      const one = { ...link(number, print(number)), current: number === page };
      return index > 0 && number - (shown[index - 1] ?? 0) > 1 ? [null, one] : [one];
    }),
  };
}
