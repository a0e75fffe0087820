import { firstFamily } from '../../content/theme/css-values.ts';
import { palettesOf } from '../../content/theme/palette.ts';
import { entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import type { Words } from '../../i18n/words.ts';
import type { Link, ShownPicture } from '../parts.ts';
import { pictureOf, shownPicture } from '../text/pictures.ts';
import type { AnalyticsScript, MenuItem, NewsletterForm, SiteFrame } from './frame.ts';

type Navigation = NonNullable<Site['settings']['navigation']>;
type Analytics = NonNullable<Site['settings']['analytics']>;

/** What is the same on every page of a site. */
export function siteFrame(site: Site, words: Words): SiteFrame {
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
  const chosen: readonly MenuItem[] = settings.navigation
    ? navigationOf(settings.navigation, site)
    : sections.map((one) => ({ ...one, items: [] }));
  return {
    name: settings.name,
    description: settings.description,
    home: settings.addresses.to('/'),
    logo: settings.logo === undefined ? null : logoOf(settings.logo, site),
    logoDark: settings.logoDark === undefined ? null : logoOf(settings.logoDark, site),
    sections: chosen,
    donate: settings.donate
      ? { href: hrefOf(settings.donate.url, site), text: settings.donate.text }
      : null,
    indexes: [
      // What an outlet's own navigation leaves out is still reached from every page.
      ...sections.filter(
        ({ href }) =>
          !chosen.some((one) => [one, ...one.items].some((shown) => shown.href === href)),
      ),
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
    footer: {
      text: settings.footer?.text ?? null,
      columns: (settings.footer?.columns ?? []).map(({ title, links }) => ({
        title,
        links: linksOf(links, site),
      })),
    },
    social: Object.entries(settings.social ?? {}).map(([text, href]) => ({ text, href })),
    newsletter: newsletterOf(site, words),
    // A preview counts no visits.
    analytics: settings.analytics && !site.preview ? scriptOf(settings.analytics) : null,
    fonts: preloadedFonts(site),
    themeColours: themeColoursOf(site),
    license: settings.license?.text ?? null,
    icons: {
      svg: settings.addresses.to('/favicon.svg'),
      ico: settings.addresses.to('/favicon.ico'),
      apple: settings.addresses.to('/apple-touch-icon.png'),
    },
    words,
  };
}

function logoOf(src: string, site: Site): ShownPicture {
  const picture = pictureOf('site.yaml', { src, alt: site.settings.name });
  return shownPicture(picture, 'logo', site);
}

/** The links of a map of label to path. */
function linksOf(map: Readonly<Record<string, string>>, site: Site): Link[] {
  return Object.entries(map).map(([text, target]) => ({ text, href: hrefOf(target, site) }));
}

/** The address of a menu target: a path of the site gets its base. */
function hrefOf(target: string, { settings }: Site): string {
  return target.startsWith('/') ? settings.addresses.to(target) : target;
}

function navigationOf(navigation: Navigation, site: Site): MenuItem[] {
  return Object.entries(navigation).map(([text, target]) =>
    typeof target === 'string'
      ? { text, href: hrefOf(target, site), items: [] }
      : { text, href: null, items: linksOf(target, site) },
  );
}

/** The regular face of the first family of headlines and of running text, where those are the outlet's own. */
function preloadedFonts({ theme, settings }: Site): readonly string[] | null {
  const { display, text } = theme.values.light;
  const families = [display, text].flatMap((value) =>
    value === undefined ? [] : [firstFamily(value)],
  );
  const faces = families.flatMap((family) => {
    const regular = theme.fonts.find(
      (font) =>
        font.family === family && font.style === 'normal' && !/^[67-9]00|bold/.test(font.weight),
    );
    return regular === undefined ? [] : [settings.addresses.to(regular.path)];
  });
  return families.length === 0 ? null : [...new Set(faces)];
}

function themeColoursOf({ theme, settings }: Site): SiteFrame['themeColours'] {
  const { light, dark } = palettesOf(theme.values, settings.accent);
  return { light: light.paper, dark: dark.paper };
}

function scriptOf({ script, attributes = {} }: Analytics): AnalyticsScript {
  return { src: script, attributes };
}

function newsletterOf({ settings }: Site, words: Words): NewsletterForm | null {
  const { newsletter } = settings;
  if (newsletter === undefined) return null;
  return {
    action: newsletter.action,
    text: newsletter.text,
    button: newsletter.button ?? words.subscribe,
    email: newsletter.email ?? 'email',
    fields: Object.entries(newsletter.fields ?? {}).map(([name, value]) => ({ name, value })),
  };
}
