import type { Site } from '../../site/site.ts';
import { searchPath } from '../../site/fixed-paths.ts';
import { isSearched } from '../../site/search-bundles.ts';
import { fill, type Words } from '../../i18n/words.ts';
import type { PageFrame, SiteFrame } from './frame.ts';
import { directionOf } from '../../content/text-direction.ts';
import type { Link } from '../parts.ts';
import { emptyHead, type PageHead } from '../metadata/head.ts';
import { policyOf } from './policy.ts';
import { siteFrame } from './site-frame.ts';

/** What one page says of itself; the rest of its frame follows from the site. */
export interface PageAbout {
  /** Its path without the base. */
  readonly path: string;
  /** For `<title>`; the name of the outlet is added. Null for the home page. */
  readonly title: string | null;
  readonly description: string;
  /** Pages between home and here. */
  readonly trail?: readonly Link[];
  /** Path of the section it belongs to: `/topics/`. */
  readonly section?: string;
  readonly language?: string | undefined;
  readonly canonical?: string | undefined;
  readonly noindex?: boolean | undefined;
  readonly alternates?: PageFrame['alternates'];
  /** Its feed: the path of it, and the name of what it follows. */
  readonly feed?: { readonly path: string; readonly name: string } | undefined;
}

export function frameOf(about: PageAbout, site: Site): PageFrame {
  const { settings, preview } = site;
  const words = settings.words;
  const lang = about.language ?? settings.language;
  const home = { href: settings.addresses.to('/'), text: words.home };
  return {
    site: sharedFrame(site, words),
    lang,
    dir: directionOf(lang),
    name: about.title ?? settings.name,
    title: about.title === null ? settings.name : `${about.title} – ${settings.name}`,
    description: about.description,
    canonical: about.canonical ?? settings.addresses.absolute(about.path),
    noindex: preview || about.noindex === true,
    policy: policyOf(about.path, site),
    preview: preview ? words.previewNotice : null,
    trail: about.title === null ? [] : [home, ...(about.trail ?? [])],
    section: about.section === undefined ? null : settings.addresses.to(about.section),
    alternates: about.alternates ?? [],
    head: emptyHead,
    search:
      about.path === searchPath || !isSearched(site) ? null : settings.addresses.to(searchPath),
    // A preview is not to be followed: it has no feeds.
    feed:
      about.feed === undefined || preview
        ? null
        : {
            href: settings.addresses.to(about.feed.path),
            text: fill(words.follow, { name: about.feed.name }),
          },
  };
}

/** One object for all pages of a site. */
const shared = new WeakMap<Site, SiteFrame>();

function sharedFrame(site: Site, words: Words): SiteFrame {
  const frame = shared.get(site) ?? siteFrame(site, words);
  shared.set(site, frame);
  return frame;
}

/** A page with what its head says to programs. */
export function withHead<Page extends { readonly frame: PageFrame }>(
  page: Page,
  head: PageHead,
): Page {
  return { ...page, frame: { ...page.frame, head } };
}
