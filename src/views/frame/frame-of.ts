import { entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { searchPath } from '../../site/fixed-paths.ts';
import { isSearched } from '../../site/search-bundles.ts';
import { fill, type Words } from '../../i18n/words.ts';
import type { PageFrame, SiteFrame } from './frame.ts';
import { wordsFor } from '../../i18n/dictionaries.ts';
import { directionOf } from '../../content/text-direction.ts';
import type { Link } from '../parts.ts';
import { pictureOf, shownPicture } from '../text/pictures.ts';
import { emptyHead, type PageHead } from '../metadata/head.ts';
import { policyOf } from './policy.ts';

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
  const words = wordsFor(settings.language);
  const lang = about.language ?? settings.language;
  const home = { href: settings.addresses.to('/'), text: words.home };
  return {
    site: siteFrame(site, words),
    lang,
    dir: directionOf(lang),
    name: about.title ?? settings.name,
    title: about.title === null ? settings.name : `${about.title} – ${settings.name}`,
    description: about.description,
    canonical: about.canonical ?? settings.addresses.absolute(about.path),
    noindex: preview || about.noindex === true,
    policy: policyOf(about.path),
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

/** A page with what its head says to programs. */
export function withHead<Page extends { readonly frame: PageFrame }>(
  page: Page,
  head: PageHead,
): Page {
  return { ...page, frame: { ...page.frame, head } };
}

function siteFrame(site: Site, words: Words): SiteFrame {
  const { settings, termsByKind, countries, articles, pages } = site;
  const link = (path: string, text: string, shown = true): Link[] =>
    shown ? [{ href: settings.addresses.to(path), text }] : [];
  const sections = [
    ...link('/topics/', words.topics, termsByKind.topic.size > 0),
    ...link('/countries/', words.countries, countries.size > 0),
    ...link('/storylines/', words.storylines, termsByKind.storyline.size > 0),
    ...link('/people/', words.people, termsByKind.person.size > 0),
    ...link('/archive/', words.archive, articles.length > 0),
  ];
  const chosen = settings.navigation ? navigationOf(settings.navigation, site) : sections;
  return {
    name: settings.name,
    description: settings.description,
    home: settings.addresses.to('/'),
    logo:
      settings.logo === undefined
        ? null
        : shownPicture(
            pictureOf('site.yaml', { src: settings.logo, alt: settings.name }),
            'logo',
            site,
          ),
    sections: chosen,
    indexes: [
      // What an outlet's own navigation leaves out is still reached from every page.
      ...sections.filter(({ href }) => !chosen.some((one) => one.href === href)),
      ...link('/articles/', words.allArticles),
      ...link('/timeline/', words.timeline, site.timeline.length > 0),
      ...link('/statements/', words.statements, site.statements.length > 0),
      ...link('/relations/', words.relations, site.pairs.size > 0),
      ...link('/regions/', words.regions, termsByKind.region.size > 0),
      ...link('/places/', words.places, termsByKind.place.size > 0),
      ...link('/organizations/', words.organizations, termsByKind.organization.size > 0),
      ...link('/authors/', words.authors, termsByKind.author.size > 0),
      ...link('/kinds/', words.kinds, articles.length > 0),
      ...link('/corrections/', words.corrections),
      ...link('/feeds/', words.feeds),
      ...link('/data/', words.openData),
    ],
    about: [...pages.values()].map(({ slug, data }) => ({
      href: settings.addresses.to(entryPath('page', slug)),
      text: data.title,
    })),
    publisher: {
      name: settings.publisher.name,
      ...(settings.publisher.url !== undefined && { url: settings.publisher.url }),
      ...(settings.publisher.logo !== undefined && {
        logo: pictureOf('site.yaml', {
          src: settings.publisher.logo,
          alt: settings.publisher.name,
        }),
      }),
    },
    license: settings.license?.text ?? null,
    icons: {
      svg: settings.addresses.to('/favicon.svg'),
      ico: settings.addresses.to('/favicon.ico'),
      apple: settings.addresses.to('/apple-touch-icon.png'),
    },
    words,
  };
}

function navigationOf(navigation: Readonly<Record<string, string>>, { settings }: Site): Link[] {
  return Object.entries(navigation).map(([text, target]) => ({
    text,
    href: target.startsWith('/') ? settings.addresses.to(target) : target,
  }));
}
