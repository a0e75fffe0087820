import { entryPath } from '../../site/addresses.ts';
import type { Edition } from '../../site/site.ts';
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

export function frameOf(about: PageAbout, edition: Edition): PageFrame {
  const { site, preview } = edition;
  const words = wordsFor(site.language);
  const lang = about.language ?? site.language;
  const home = { href: site.addresses.to('/'), text: words.home };
  return {
    site: siteFrame(edition, words),
    lang,
    dir: directionOf(lang),
    name: about.title ?? site.name,
    title: about.title === null ? site.name : `${about.title} – ${site.name}`,
    description: about.description,
    canonical: about.canonical ?? site.addresses.absolute(about.path),
    noindex: preview || about.noindex === true,
    policy: policyOf(about.path),
    preview: preview ? words.previewNotice : null,
    trail: about.title === null ? [] : [home, ...(about.trail ?? [])],
    section: about.section === undefined ? null : site.addresses.to(about.section),
    alternates: about.alternates ?? [],
    head: emptyHead,
    search:
      about.path === searchPath || !isSearched(edition) ? null : site.addresses.to(searchPath),
    // A preview is not to be followed: it has no feeds.
    feed:
      about.feed === undefined || preview
        ? null
        : {
            href: site.addresses.to(about.feed.path),
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

function siteFrame(edition: Edition, words: Words): SiteFrame {
  const { site, holdings, countries, articles, pages } = edition;
  const link = (path: string, text: string, shown = true): Link[] =>
    shown ? [{ href: site.addresses.to(path), text }] : [];
  const sections = [
    ...link('/topics/', words.topics, holdings.topic.size > 0),
    ...link('/countries/', words.countries, countries.size > 0),
    ...link('/storylines/', words.storylines, holdings.storyline.size > 0),
    ...link('/people/', words.people, holdings.person.size > 0),
    ...link('/archive/', words.archive, articles.length > 0),
  ];
  const chosen = site.navigation ? navigationOf(site.navigation, edition) : sections;
  return {
    name: site.name,
    description: site.description,
    home: site.addresses.to('/'),
    logo:
      site.logo === undefined
        ? null
        : shownPicture(pictureOf('site.yaml', { src: site.logo, alt: site.name }), 'logo', edition),
    sections: chosen,
    indexes: [
      // What an outlet's own navigation leaves out is still reached from every page.
      ...sections.filter(({ href }) => !chosen.some((one) => one.href === href)),
      ...link('/articles/', words.allArticles),
      ...link('/timeline/', words.timeline, edition.chronicle.length > 0),
      ...link('/statements/', words.statements, edition.spoken.length > 0),
      ...link('/relations/', words.relations, edition.pairs.size > 0),
      ...link('/regions/', words.regions, holdings.region.size > 0),
      ...link('/places/', words.places, holdings.place.size > 0),
      ...link('/organizations/', words.organizations, holdings.organization.size > 0),
      ...link('/authors/', words.authors, holdings.author.size > 0),
      ...link('/kinds/', words.kinds, articles.length > 0),
      ...link('/corrections/', words.corrections),
      ...link('/feeds/', words.feeds),
      ...link('/data/', words.openData),
    ],
    about: [...pages.values()].map(({ slug, data }) => ({
      href: site.addresses.to(entryPath('page', slug)),
      text: data.title,
    })),
    publisher: {
      name: site.publisher.name,
      ...(site.publisher.url !== undefined && { url: site.publisher.url }),
      ...(site.publisher.logo !== undefined && {
        logo: pictureOf('site.yaml', { src: site.publisher.logo, alt: site.publisher.name }),
      }),
    },
    license: site.license?.text ?? null,
    icons: {
      svg: site.addresses.to('/favicon.svg'),
      ico: site.addresses.to('/favicon.ico'),
      apple: site.addresses.to('/apple-touch-icon.png'),
    },
    words,
  };
}

function navigationOf(navigation: Readonly<Record<string, string>>, { site }: Edition): Link[] {
  return Object.entries(navigation).map(([text, target]) => ({
    text,
    href: target.startsWith('/') ? site.addresses.to(target) : target,
  }));
}
