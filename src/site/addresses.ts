import type { EntryKind } from '../content/entry-kind.ts';
import { folders } from '../content/entry-kind.ts';

/** Makes every internal address of a site; nothing else does, and so nothing forgets the base. */
export interface Addresses {
  /** `https://user.github.io`, without a slash at the end. */
  readonly origin: string;
  /** `/` or `/repo/`. */
  readonly base: string;
  /** An address from the root of the site (`/topics/x/`), with the base before it. */
  readonly to: (path: string) => string;
  /** The same with scheme and host. */
  readonly absolute: (path: string) => string;
}

export function addressesOf(siteUrl: string): Addresses {
  const { origin, pathname } = new URL(siteUrl);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const to = (path: string): string => base + path.replace(/^\//, '');
  return { origin, base, to, absolute: (path) => origin + to(path) };
}

/** The path of an entry's page, without the base: `/topics/diplomacy/`. */
export function entryPath(kind: EntryKind, slug: string): string {
  return kind === 'page' ? `/about/${slug}/` : `/${folders[kind]}/${slug}/`;
}

/** The path of the list of a kind of piece: `/kinds/report/`. */
export function kindPath({ name }: { readonly name: string }): string {
  return `/kinds/${name}/`;
}

/**
 * An alias as the address of a folder, the way every page has its own; files keep their name. Letters that are written as
 * `%D0%BD` become what they are, because a server looks for a file of that name.
 */
export function aliasPath(alias: string): string {
  const path = decoded(alias);
  return path.endsWith('/') || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The path of a page of a list that begins at `path`: its first page has the path itself. */
export function pagedPath(path: string, page: number): string {
  if (page === 1) return path;
  return path === '/' ? `/page/${String(page)}/` : `${path}${String(page)}/`;
}

/** What has a feed of its own. */
export const followedKinds = ['topic', 'country', 'region', 'storyline'] as const;
export type FollowedKind = (typeof followedKinds)[number];

export function isFollowed(kind: EntryKind): kind is FollowedKind {
  return followedKinds.some((followed) => followed === kind);
}

/** The path of the feed of a followed subject, from that of its page. */
export function feedPath(path: string): string {
  return `${path}feed.xml`;
}
