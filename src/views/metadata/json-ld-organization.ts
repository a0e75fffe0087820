import { entryPath } from '../../site/addresses.ts';
import type { Edition } from '../../site/site.ts';
import { pictureOf } from '../text/pictures.ts';
import type { BuiltPictures } from '../../site/built-picture.ts';
import { licenceAddress } from '../../site/licence.ts';
import { licenceNode, type Node } from './json-ld.ts';

/** Who publishes, with the pages on which they say how they work; those that site.yaml does not name are left out. */
export function organizationNode(edition: Edition, pictures: BuiltPictures): Node {
  const { policies } = edition.site;
  const contact = policyAddress(policies?.contact, edition);
  return {
    ...publisherNode(edition, pictures),
    ownershipFundingInfo: policyAddress(policies?.ownership, edition),
    ...(contact !== undefined && {
      contactPoint: { '@type': 'ContactPoint', contactType: 'editorial', url: contact },
    }),
  };
}

/** The same in short, as an article names it. */
export function publisherNode(edition: Edition, pictures: BuiltPictures): Node {
  const { publisher, policies, addresses } = edition.site;
  return {
    '@type': 'NewsMediaOrganization',
    name: publisher.name,
    url: publisher.url ?? addresses.absolute('/'),
    logo: logoOf(edition, pictures),
    publishingPrinciples: policyAddress(policies?.publishingPrinciples, edition),
    correctionsPolicy: policyAddress(policies?.corrections, edition),
  };
}

function policyAddress(slug: string | undefined, { site, pages }: Edition): string | undefined {
  return slug !== undefined && pages.has(slug)
    ? site.addresses.absolute(entryPath('page', slug))
    : undefined;
}

/** The site as a whole, on its home page. */
export function webSiteNode(edition: Edition, pictures: BuiltPictures): Node {
  const { site } = edition;
  const licence = site.license?.text;
  return {
    '@type': 'WebSite',
    name: site.name,
    url: site.addresses.absolute('/'),
    description: site.description,
    inLanguage: site.language,
    license: licenceNode(licence, licence === undefined ? null : licenceAddress(licence)),
    publisher: publisherNode(edition, pictures),
  };
}

/** The pictures that stand for the outlet, by `Picture.id`, the publisher's own logo first. */
export function logosOf({ site }: Edition): readonly string[] {
  return [site.publisher.logo, site.logo].flatMap((src) =>
    src === undefined ? [] : [pictureOf('site.yaml', { src, alt: '' }).id],
  );
}

function logoOf(edition: Edition, pictures: BuiltPictures): string {
  const built = logosOf(edition).flatMap((id) => pictures.get(id) ?? []);
  return built[0]?.url ?? edition.site.addresses.absolute('/apple-touch-icon.png');
}
