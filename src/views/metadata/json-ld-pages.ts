import type { Edition } from '../../site/site.ts';
import type { PageFrame } from '../frame/frame.ts';
import type { Link } from '../parts.ts';
import { licenceNode, type Node } from './json-ld.ts';
import { licenceAddress } from '../../site/licence.ts';

/** The way from home to a page, the page itself last; nothing for the home page. */
export function breadcrumbNode({ trail, name }: PageFrame, { site }: Edition): Node | null {
  if (trail.length === 0) return null;
  const steps = [
    ...trail.map(({ href, text }) => ({ name: text, item: site.addresses.origin + href })),
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
  edition: Edition,
  { about, items }: { readonly about?: Node | undefined; readonly items: readonly (Link | Node)[] },
): Node {
  const { site } = edition;
  const licence = site.license?.text;
  return {
    '@type': 'CollectionPage',
    ...pageOf(frame, edition),
    about,
    license: licenceNode(licence, licence === undefined ? null : licenceAddress(licence)),
    ...(items.length > 0 && {
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: items.map((item, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          ...('href' in item ? { url: absolute(item.href, edition) } : { item }),
        })),
      },
    }),
  };
}

/** What every page says of itself. */
export function pageOf({ name, description, canonical, lang }: PageFrame, { site }: Edition): Node {
  return {
    name,
    description,
    url: canonical,
    inLanguage: lang,
    isPartOf: { '@type': 'WebSite', name: site.name, url: site.addresses.absolute('/') },
  };
}

function absolute(href: unknown, { site }: Edition): string {
  return new URL(String(href), site.addresses.absolute('/')).href;
}
