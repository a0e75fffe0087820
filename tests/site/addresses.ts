import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { all, attribute, type Page } from './page.ts';

/** An address that a page or a stylesheet names, and how. */
export interface Named {
  /** `a[href]`, `img[srcset]`, `url()`. */
  readonly by: string;
  readonly address: string;
}

/** Every attribute of HTML that holds an address (https://html.spec.whatwg.org/#attributes-3), as hast names it. */
const holders = [
  'href',
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
export function addressesInStyles(folder: string, file: string): readonly Named[] {
  const css = readFileSync(join(folder, file), 'utf8');
  const found = [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3/g)].map(
    (match) => ({
      by: 'url()',
      address: match[2] ?? match[4] ?? '',
    }),
  );
  // A bare fragment means the page that uses the style (https://www.w3.org/TR/css-values-4/#local-urls).
  return found.filter(({ address }) => !address.startsWith('#'));
}
