import type { Site } from '../../site/site.ts';
import type { PageFrame } from '../frame/frame.ts';
import type { Link } from '../parts.ts';
import { licenceNode, type Node } from './json-ld.ts';
import { licenceAddress } from '../../site/licence.ts';

/** The way from home to a page, the page itself last; nothing for the home page. */
export function breadcrumbNode({ trail, name }: PageFrame, { settings }: Site): Node | null {
  if (trail.length === 0) return null;
  const steps = [
    ...trail.map(({ href, text }) => ({ name: text, item: settings.addresses.origin + href })),
    // The last step is the page itself: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
    { name },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...step,
    })),
  };
}

/** A page that gathers others; `about` is what they have in common, `items` are the pages or nodes it shows. */
export function collectionNode(
  frame: PageFrame,
  site: Site,
  { about, items }: { readonly about?: Node | undefined; readonly items: readonly (Link | Node)[] },
): Node {
  const { settings } = site;
  const licence = settings.license?.text;
  return {
    '@type': 'CollectionPage',
    ...pageOf(frame, site),
    about,
    license: licenceNode(licence, licence === undefined ? null : licenceAddress(licence)),
    ...(items.length > 0 && {
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: items.map((item, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          ...('href' in item ? { url: absolute(item.href, site) } : { item }),
        })),
      },
    }),
  };
}

/** What every page says of itself. */
export function pageOf(
  { name, description, canonical, lang }: PageFrame,
  { settings }: Site,
): Node {
  return {
    name,
    description,
    url: canonical,
    inLanguage: lang,
    isPartOf: { '@type': 'WebSite', name: settings.name, url: settings.addresses.absolute('/') },
  };
}

function absolute(href: unknown, { settings }: Site): string {
  return new URL(String(href), settings.addresses.absolute('/')).href;
}
