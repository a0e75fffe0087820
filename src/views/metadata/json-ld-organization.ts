import { entryPath } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { pictureOf } from '../text/pictures.ts';
import type { BuiltPictures } from '../../site/built-picture.ts';
import { licenceAddress } from '../../site/licence.ts';
import { licenceNode, listed, oneOrMany, type Node } from './json-ld.ts';

/** Who publishes, with the pages on which they say how they work; those that site.yaml does not name are left out. */
export function organizationNode(site: Site, pictures: BuiltPictures): Node {
  const { policies } = site.settings;
  const contact = policyAddress(policies?.contact, site);
  return {
    ...publisherNode(site, pictures),
    address: addressNode(site.settings.publisher.address),
    actionableFeedbackPolicy: policyAddress(policies?.complaints, site),
    ownershipFundingInfo: policyAddress(policies?.ownership, site),
    ...(contact !== undefined && {
      contactPoint: { '@type': 'ContactPoint', contactType: 'editorial', url: contact },
    }),
  };
}

/** The same in short, as an article names it. */
export function publisherNode(site: Site, pictures: BuiltPictures): Node {
  const { publisher, policies, social, addresses } = site.settings;
  return {
    '@type': 'NewsMediaOrganization',
    name: publisher.name,
    url: publisher.url ?? addresses.absolute('/'),
    logo: logoOf(site, pictures),
    legalName: publisher.legalName,
    sameAs: listed(Object.values(social ?? {})),
    publishingPrinciples: oneOrMany(
      [policies?.publishingPrinciples, policies?.ai].flatMap(
        (slug) => policyAddress(slug, site) ?? [],
      ),
    ),
    correctionsPolicy: policyAddress(policies?.corrections, site),
  };
}

function addressNode(address: Site['settings']['publisher']['address']): Node | undefined {
  return address === undefined
    ? undefined
    : {
        '@type': 'PostalAddress',
        streetAddress: address.street,
        postalCode: address.postalCode,
        addressLocality: address.city,
        addressCountry: address.country,
      };
}

function policyAddress(slug: string | undefined, { settings, pages }: Site): string | undefined {
  return slug !== undefined && pages.has(slug)
    ? settings.addresses.absolute(entryPath('page', slug))
    : undefined;
}

/** The site as a whole, on its home page. */
export function webSiteNode(site: Site, pictures: BuiltPictures): Node {
  const { settings } = site;
  const licence = settings.license?.text;
  return {
    '@type': 'WebSite',
    name: settings.name,
    url: settings.addresses.absolute('/'),
    description: settings.description,
    inLanguage: settings.language,
    license: licenceNode(licence, licence === undefined ? null : licenceAddress(licence)),
    publisher: publisherNode(site, pictures),
    // "Further information" of schema.org, which has nothing closer for these two.
    usageInfo: listed(
      [settings.policies?.privacy, settings.policies?.accessibility].flatMap(
        (slug) => policyAddress(slug, site) ?? [],
      ),
    ),
  };
}

/** The pictures that stand for the outlet, by `Picture.id`, the publisher's own logo first. */
export function logosOf({ settings }: Site): readonly string[] {
  return [settings.publisher.logo, settings.logo].flatMap((src) =>
    src === undefined ? [] : [pictureOf('site.yaml', { src, alt: '' }).id],
  );
}

function logoOf(site: Site, pictures: BuiltPictures): string {
  const built = logosOf(site).flatMap((id) => pictures.get(id) ?? []);
  return built[0]?.url ?? site.settings.addresses.absolute('/apple-touch-icon.png');
}
