import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { filesOf } from './output.ts';
import { all, attribute, readPages, type Page } from './page.ts';

/** An address that a page or a stylesheet names, and how. */
interface Named {
  /** `a[href]`, `img[srcset]`, `url()`. */
  readonly by: string;
  readonly address: string;
}

/** Every attribute of HTML that holds an address (https://html.spec.whatwg.org/#attributes-3), as hast names it. */
const holders = [
  'href',
  'xLinkHref',
  'src',
  'srcSet',
  'imageSrcSet',
  'action',
  'formAction',
  'poster',
  'data',
  'cite',
  'ping',
  'manifest',
  'background',
] as const;

/** Every address that a page names. */
export function addressesIn(page: Page): readonly Named[] {
  return all(page, '*').flatMap((element) =>
    holders.flatMap((name) =>
      addressesOf(element, name).map((address) => ({
        by: `${element.tagName}[${name.toLowerCase()}]`,
        address,
      })),
    ),
  );
}

function addressesOf(element: Element, name: (typeof holders)[number]): readonly string[] {
  if (!(name in element.properties)) return [];
  const value = attribute(element, name);
  if (name !== 'srcSet' && name !== 'imageSrcSet') return [value];
  return value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

/** Every address that a stylesheet of the output names. */
function addressesInStyle(folder: string, file: string): readonly Named[] {
  // The name of a namespace has the form of an address, and nobody follows it.
  const css = readFileSync(join(folder, file), 'utf8').replaceAll(/@namespace[^;]*;/g, '');
  const found = [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3/g)].map(
    (match) => ({
      by: 'url()',
      address: match[2] ?? match[4] ?? '',
    }),
  );
  // A bare fragment means the page that uses the style (https://www.w3.org/TR/css-values-4/#local-urls).
  return found.filter(({ address }) => !address.startsWith('#'));
}

/** An address with the page or file that names it: `/topics/water/`, `/assets/page.css`. */
export interface Reference extends Named {
  readonly from: string;
}

/** Every address that the pages and stylesheets of an output folder name. */
export function referencesIn(folder: string): readonly Reference[] {
  const inPages = [...readPages(folder).values()].flatMap((page) =>
    addressesIn(page).map((named) => ({ from: page.path, ...named })),
  );
  const styles = filesOf(folder).filter((file) => file.endsWith('.css'));
  const inStyles = styles.flatMap((file) =>
    addressesInStyle(folder, file).map((named) => ({ from: `/${file}`, ...named })),
  );
  return [...inPages, ...inStyles];
}

/** What the fixture's site.yaml makes pages load from and post to elsewhere; a policy lets nothing else through. */
const fromSettings: readonly string[] = [
  'form[action] https://lists.example/subscribe/rivers',
  'script[src] https://stats.example/js/count.js?v=2',
];

/**
 * What is wrong with the addresses of an output folder, for a site at `url` (with a slash at its end):
 * an address of the site must lie under its base and lead to a file, a fragment to an id; only links
 * lead elsewhere, by http(s) or mailto.
 */
export function brokenAddresses(folder: string, url: string): readonly string[] {
  const files = new Set(filesOf(folder));
  const ids = new Map([...readPages(folder).values()].map((page) => [page.file, idsOf(page)]));
  const { origin, pathname: base } = new URL(url);

  return referencesIn(folder).flatMap(({ from, by, address }) => {
    const told = (fault: string): readonly string[] => [`${from}: ${by} ${address} ${fault}`];
    const here = new URL(from.slice(1), url);
    if (address.trim() === '' || !URL.canParse(address, here)) return told('is no address');
    const target = new URL(address, here);
    if (target.origin !== origin) {
      const ways = by === 'a[href]' ? ['https:', 'http:', 'mailto:'] : ['https:', 'http:'];
      const outward =
        by === 'a[href]' || by === 'link[href]' || fromSettings.includes(`${by} ${address}`);
      return outward && ways.includes(target.protocol) ? [] : told('may not lead elsewhere');
    }
    if (!target.pathname.startsWith(base)) return told(`lies outside of ${base}`);
    const within = decodeURIComponent(target.pathname.slice(base.length));
    const file = within === '' || within.endsWith('/') ? `${within}index.html` : within;
    if (!files.has(file)) return told('leads to nothing');
    const fragment = decodeURIComponent(target.hash.slice(1));
    return fragment === '' || ids.get(file)?.includes(fragment) === true
      ? []
      : told('finds no such id');
  });
}

export function idsOf(page: Page): readonly string[] {
  return all(page, '[id]').map((element) => attribute(element, 'id'));
}
